// An authority: writes one certificate to its own topic, and waits for what is decided about it.
//   node authority.js certificate.json
import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import kafkajs from 'kafkajs';
import { kafka, encode, decode } from './exchange.js';

const { Partitioners } = kafkajs;

if (!process.argv[2] || !existsSync(process.argv[2])) {
  console.error(`usage: node authority.js FILE; ${process.argv[2] ?? 'no file'} cannot be read`);
  process.exit(66);
}
const document = readFileSync(process.argv[2]);
const event = JSON.parse(document);
const { heading, issuer } = event.certificate;
const key = [issuer.country, issuer.authority.authorityId, heading.certificateNumber];
const node = issuer.country.toLowerCase();

// The door fills the header for its callers. Who writes to Kafka does it alone.
event.header = {
  eventId: idOf(document),
  certificate: { issuingCountry: key[0], issuerId: key[1], number: key[2] },
  version: heading.version,
  senderNode: node,
  senderAuthority: key[1],
  occurredAt: heading.issuedAt,
  destination: heading.importCountry.toLowerCase(),
};

// Any partitioner will do: a record on another partition than its home is taken there by the platform.
const createPartitioner =
  process.env.PARTITIONER === 'legacy' ? Partitioners.LegacyPartitioner : Partitioners.DefaultPartitioner;

const notices = kafka.consumer({ groupId: `authority-${process.pid}-${Date.now()}` });
const decided = new Promise((resolve, reject) => {
  const watch = async () => {
    await notices.connect();
    await notices.subscribe({ topic: `origin.notices.${node}.v1`, fromBeginning: true });
    await notices.run({
      eachMessage: async ({ message }) => {
        if (String(message.key) !== key.join('|')) return;
        if ((await decode(message.value)).header.eventId === event.header.eventId) {
          resolve(String(message.headers['origin-verdict']));
        }
      },
    });
  };
  watch().catch(reject);
});

const producer = kafka.producer({ createPartitioner, idempotent: true });
await producer.connect();
const [written] = await producer.send({
  topic: `origin.submissions.${node}.v1`,
  acks: -1, // all in-sync replicas
  messages: [{ key: key.join('|'), value: await encode(event) }],
});
console.log(`written  ${key.join('|')}  partition ${written.partition}`);
console.log(`${await decided}  ${key.join('|')}  ${event.header.eventId}`);
await Promise.all([producer.disconnect(), notices.disconnect()]);

// The same document is the same event, so that it may be sent again after any doubt. A UUID of version 8 (RFC 9562).
function idOf(bytes) {
  const id = createHash('sha256').update(bytes).digest().subarray(0, 16);
  id[6] = 0x80 | (id[6] & 0x0f);
  id[8] = 0x80 | (id[8] & 0x3f);
  return id.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
