// What both examples need: Kafka, the schema registry, and the way between Avro and the exchange's JSON.
import avro from 'avsc';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const { Kafka, CompressionCodecs, CompressionTypes, logLevel } = kafkajs;

// The platform writes with lz4, which kafkajs leaves to its users. Nothing here writes with it.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async () => { throw new Error('lz4 is only read here'); },
  decompress: async (bytes) => Buffer.from(lz4.decompress(bytes)),
});

const brokers = (process.env.ORIGIN_BROKERS ?? '127.0.0.1:19083').split(',');
const registry = process.env.ORIGIN_REGISTRY ?? 'http://127.0.0.1:19082';

export const kafka = new Kafka({ clientId: 'node-example', brokers, logLevel: logLevel.ERROR });

// ---- the registry: any with these REST paths will do

const types = new Map(); // by id

async function ask(path) {
  const answer = await fetch(registry + path);
  if (!answer.ok) throw new Error(`${registry}${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function remember(id, text) {
  const schema = JSON.parse(text);
  const named = collect(schema, {});
  types.set(id, { schema, named, type: avro.Type.forSchema(schema) });
  return types.get(id);
}

async function typeById(id) {
  return types.get(id) ?? remember(id, (await ask(`/schemas/ids/${id}`)).schema);
}

// ---- the wire format: 0, four bytes of schema id, the Avro body

export async function encode(event) {
  const { id, schema: text } = await ask(`/subjects/org.originstream.v1.${event.kind}/versions/latest`);
  const { schema, named, type } = remember(id, text);
  const head = Buffer.alloc(5);
  head.writeInt32BE(id, 1);
  return Buffer.concat([head, type.toBuffer(toAvro(schema, event, named))]);
}

export async function decode(value) {
  if (value[0] !== 0) throw new Error('this value does not begin as the wire format does');
  const { schema, named, type } = await typeById(value.readInt32BE(1));
  return { kind: schema.name, ...toJson(schema, type.fromBuffer(value.subarray(5)), named) };
}

// ---- JSON and Avro have the same names in the same order; only some values look different

const DAY = 24 * 60 * 60 * 1000;

// A schema is written out where it is first used, and only named after that.
function collect(schema, named) {
  if (typeof schema === 'string') return named;
  if (Array.isArray(schema)) schema.forEach((branch) => collect(branch, named));
  if (schema.name) named[schema.name] = schema;
  schema.fields?.forEach((field) => collect(field.type, named));
  if (schema.items) collect(schema.items, named);
  return named;
}

const resolve = (schema, named) => (typeof schema === 'string' ? named[schema] ?? { type: schema } : schema);

// Every union here is of null and one other.
const orNull = (schema) => (Array.isArray(schema) ? schema.find((branch) => branch !== 'null') : undefined);

function toAvro(asked, value, named) {
  const nullable = orNull(asked);
  if (nullable) return value == null ? null : toAvro(nullable, value, named);
  const schema = resolve(asked, named);
  switch (schema.logicalType ?? schema.type) {
    case 'record':
      return Object.fromEntries(schema.fields.map((f) => [f.name, toAvro(f.type, value?.[f.name], named)]));
    case 'array': return (value ?? []).map((element) => toAvro(schema.items, element, named));
    case 'boolean': return value ?? false; // a tick-box is off when absent
    case 'long': return value ?? 0;
    case 'date': return Date.parse(value) / DAY;
    case 'decimal': return toUnscaled(value, schema.scale);
    default: return value;
  }
}

// What is absent or empty is left out.
function toJson(asked, value, named) {
  if (value === null) return undefined;
  const schema = resolve(orNull(asked) ?? asked, named);
  switch (schema.logicalType ?? schema.type) {
    case 'record': {
      const properties = schema.fields.map((f) => [f, toJson(f.type, value[f.name], named)]);
      const present = properties.filter(([f, v]) => v !== undefined && (orNull(f.type) || !isEmpty(v)));
      return Object.fromEntries(present.map(([f, v]) => [f.name, v]));
    }
    case 'array': return value.map((element) => toJson(schema.items, element, named));
    case 'date': return new Date(value * DAY).toISOString().slice(0, 10);
    case 'decimal': return fromUnscaled(value, schema.scale);
    default: return value;
  }
}

const isEmpty = (value) => typeof value === 'object' && Object.keys(value).length === 0;

// ---- decimals: Avro has the unscaled number in two's complement, JSON has digits

function toUnscaled(text, scale) {
  const [whole, decimals = ''] = String(text).split('.');
  if (decimals.length > scale) throw new Error(`${text} has more than ${scale} decimals`);
  let rest = BigInt(whole + decimals.padEnd(scale, '0'));
  const bytes = [];
  do {
    bytes.unshift(Number(BigInt.asUintN(8, rest)));
    rest >>= 8n;
  } while (!((rest === 0n && bytes[0] < 128) || (rest === -1n && bytes[0] > 127)));
  return Buffer.from(bytes);
}

function fromUnscaled(bytes, scale) {
  const unscaled = BigInt.asIntN(8 * bytes.length, BigInt('0x' + bytes.toString('hex')));
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const text = scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '') : digits;
  return (unscaled < 0n ? '-' : '') + text;
}
