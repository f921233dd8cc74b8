// A customs office: reads its country topic and prints each event as one line of JSON.
//   node customs.js jp [certificate]      with a certificate's key, until that one has come
import { kafka, decode } from './exchange.js';

const [country, until] = process.argv.slice(2);
const consumer = kafka.consumer({
  // A group of this run alone: everything is read from the beginning. A real office keeps one name.
  groupId: `customs-${country}-${process.pid}-${Date.now()}`,
  readUncommitted: false, // what was not committed was never decided
});

let over;
const end = new Promise((resolve, reject) => { over = { resolve, reject }; });
process.on('SIGINT', over.resolve);
// A crash from which kafkajs does not start again by itself.
consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || over.reject(payload.error));

await consumer.connect();
await consumer.subscribe({ topic: `origin.certificates.${country}.v1`, fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    console.log(JSON.stringify(await decode(message.value)));
    if (String(message.key) === until) over.resolve();
  },
});
await end;
await consumer.disconnect();
