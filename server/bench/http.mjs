// The client of every measurement: kept connections, sixteen pieces of work at a time.
import { Agent, request as httpRequest } from 'node:http';
import { newId } from '../dist/src/platform/database/ids.js';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** GET or POST; resolves to status and text, throws at a refusal. */
export function ask(base, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const length =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const sent = httpRequest(base + path, { agent, method, headers: { ...length, ...headers } });
    sent.on('error', reject).on('response', (response) => {
      const chunks = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          if (response.statusCode >= 400) reject(new Error(`${method} ${path}: ${response.statusCode} ${answer}`));
          else resolve({ status: response.statusCode, headers: response.headers, text: answer });
        });
    });
    sent.end(text);
  });
}

export const v1 = (url) => `${url}/api/v1`;
export const as = ({ authorization }) => ({ authorization });

/** A write with a key of its own. */
export const send = (base, { path, who, body }) =>
  ask(base, path, { method: 'POST', body, headers: { 'idempotency-key': newId(), ...(who ? as(who) : {}) } });
