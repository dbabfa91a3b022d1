// The yardstick: node:http and mysql2 and nothing else. It sends the statements that the API sent for one request, in the same
// order, with other ids where a request has other ids, and answers with the same bytes. Started by run.mjs.
import { createServer } from 'node:http';
import { randomBytes, randomUUID } from 'node:crypto';
import { createPool } from 'mysql2/promise';

const pool = createPool({
  uri: process.env.DATABASE_URL,
  connectionLimit: Number(process.env.DATABASE_POOL_SIZE ?? 10),
  timezone: 'Z',
  charset: 'utf8mb4_unicode_ci',
});
const works = new Map();
process.on('message', ({ name, statements, body, ids, outside }) => {
  works.set(name, { statements, body, known: new Set(ids), outside });
  process.send({ known: name });
});

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The recorded value for this request: dates come back as dates, named ids are replaced, ids made by the API are made anew. */
function valueFor(value, given, known, made) {
  if (Array.isArray(value)) return value.map((one) => valueFor(one, given, known, made));
  if (value !== null && typeof value === 'object') return '$date' in value ? new Date(value.$date) : value;
  if (typeof value !== 'string') return value;
  if (/^[0-9a-f]{64}$/.test(value)) return randomBytes(32).toString('hex'); // a fingerprint is of something else each time
  return value.replace(UUID, (id) => {
    if (given[id]) return given[id];
    if (known.has(id)) return id;
    if (!made.has(id)) made.set(id, randomUUID());
    return made.get(id);
  });
}

const LOST_A_LOCK = new Set([1205, 1213]);

/** Who loses a deadlock begins anew, as the API does: the yardstick repeats no less than what it is held against. */
async function again(work) {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!LOST_A_LOCK.has(error.errno)) throw error;
    }
  }
}

async function send(statements, given, known) {
  const made = new Map();
  const connection = await pool.getConnection();
  try {
    for (const { sql, values } of statements) {
      await connection.query(
        sql,
        values.map((value) => valueFor(value, given, known, made)),
      );
    }
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

const server = createServer(async (request, response) => {
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const given = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const { statements, body, known, outside } = works.get(request.url.slice(1));
    if (outside) await (await fetch(outside)).text();
    await again(() => send(statements, given, known));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
