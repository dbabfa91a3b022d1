import { connect } from 'node:net';
import { Body, Controller, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateBy, ValidateNested } from 'class-validator';
import { BODY_MAX_BYTES, PUBLIC_BODY_MAX_BYTES } from '../../src/platform/http/body-limit.js';
import { JSON_DEPTH_MAX, JSON_PARTS_MAX } from '../../src/platform/http/json-body.js';
import { Public } from '../../src/platform/http/public.js';
import { Idempotent } from '../../src/platform/http/idempotent.interceptor.js';
import { aKey } from '../support/http.js';
import { type Ground, startGround } from '../support/platform-ground.js';

/** How often the validator looked at a field: its work, whatever the machine. */
let looks = 0;
const Counted = (): PropertyDecorator =>
  ValidateBy({ name: 'counted', validator: { validate: () => ((looks += 1), true) } });

class Part {
  @Counted()
  name: string;
}

class SignIn {
  @Counted()
  @IsString()
  code: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Part)
  parts?: Part[];
}

class Maybe {
  @IsOptional()
  @IsString()
  note?: string;
}

@Controller('gate')
class GateController {
  @Public()
  @Post('public')
  open(@Body() body: SignIn): string[] {
    return Object.keys(body);
  }

  @Post('form')
  form(@Body() body: SignIn): string[] {
    return Object.keys(body);
  }

  @Post('optional')
  @Idempotent()
  async optional(@Body() body: Maybe): Promise<string[]> {
    return Object.keys(body);
  }

  @Post('bodiless')
  bodiless(@Query() query: Maybe): string[] {
    return Object.keys(query);
  }
}

let ground: Ground;
beforeAll(async () => {
  ground = await startGround([GateController]);
});
afterAll(() => ground.close());
beforeEach(() => {
  looks = 0;
});

interface Seen {
  status: number;
  length: number;
  body: { code?: string; errors?: unknown[] };
}

async function send(path: string, body: string | undefined, headers: Record<string, string> = {}): Promise<Seen> {
  const answer = await fetch(`${ground.url}/api/v1/gate/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-user': 'u1', 'idempotency-key': aKey(), ...headers },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, length: text.length, body: JSON.parse(text) as Seen['body'] };
}

const objects = (bytes: number): string => `[${'{},'.repeat(bytes / 3)}{}]`;
const unknownKeys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1])));
const nested = (depth: number, inner = '1'): string => `{"code":${'['.repeat(depth)}${inner}${']'.repeat(depth)}}`;

it.each([
  ['a list of objects', objects(240_000), 413],
  ['20,000 unknown keys', unknownKeys(20_000), 413],
  ['nesting of 20,000', '['.repeat(20_000), 413],
  ['more than a sign-in needs', JSON.stringify({ code: 'x'.repeat(PUBLIC_BODY_MAX_BYTES) }), 413],
  ['a list of objects within its limit', objects(900), 400],
  ['nesting within its limit', '['.repeat(1000), 400],
])('a sign-in that brings %s is answered small, and nothing looks into it', async (_what, body, status) => {
  const seen = await send('public', body);

  expect(seen.status).toBe(status);
  expect(seen.length).toBeLessThan(500);
  expect(looks).toBe(0);
});

it.each([
  ['a list of objects', objects(30_000)],
  ['a list', '[]'],
  ['a text', '"text"'],
  ['a number', '1'],
  ['null', 'null'],
  ['8 KB of brackets', '['.repeat(8192)],
  ['nesting one too deep', nested(JSON_DEPTH_MAX)],
  ['10,000 parts in a field', `{"code":"x","parts":${objects(30_000)}}`],
  ['more fields than a form has', unknownKeys(100)],
  ['brackets after an open quote', `{"code":"\\"${'['.repeat(100)}`],
])('a form that is %s is malformed, and nothing looks into it', async (_what, body) => {
  const seen = await send('form', body);

  expect([seen.status, seen.body.code]).toEqual([400, 'MALFORMED_REQUEST']);
  expect(looks).toBe(0);
});

it('brackets and commas in a text are a text', async () => {
  expect(await send('form', JSON.stringify({ code: `"\\[{,`.repeat(1000) }))).toMatchObject({ status: 201 });
  expect(await send('form', nested(JSON_DEPTH_MAX - 1))).toMatchObject({ body: { code: 'VALIDATION_FAILED' } });
});

it('a list of faults ends after twenty, however many there are and however long their names', async () => {
  const parts = Array.from({ length: JSON_PARTS_MAX / 4 }, (_, i) => ({ [`${'长'.repeat(60)}${i}`]: 1 }));
  const many = await send('form', JSON.stringify({ code: 'x', parts }));
  const keys = await send('form', unknownKeys(60));

  expect([many.body.errors?.length, keys.body.errors?.length]).toEqual([20, 20]);
  expect(many.length).toBeLessThan(4000);
});

it('a form has room for the longest wish in escapes, and no more', async () => {
  expect(await send('form', JSON.stringify({ code: 'x'.repeat(BODY_MAX_BYTES) }))).toMatchObject({ status: 413 });
  expect(await send('form', JSON.stringify({ code: 'x'.repeat(BODY_MAX_BYTES - 100) }))).toMatchObject({ status: 201 });
});

it('a body that is announced too long is refused before it comes', async () => {
  const { hostname, port } = new URL(ground.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        'POST /api/v1/gate/public HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 245760\r\n\r\n[',
      ),
    );
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString());
    });
    socket.once('error', reject);
  });

  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

describe('no body where JSON was announced, as wx.request does', () => {
  it('is no body: accepted where none is needed', async () => {
    expect(await send('optional', undefined)).toMatchObject({ status: 201, body: [] });
    expect(await send('optional', '')).toMatchObject({ status: 201 });
    expect(await send('bodiless', '')).toMatchObject({ status: 201 });
  });

  it('is a form with everything missing where one is needed', async () => {
    expect(await send('form', '')).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });
});

it('a web form from another page is refused', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await send('optional', 'note=x', headers)).toMatchObject({ status: 415 });
});

describe('the fingerprint of a request', () => {
  it('does not care for the order of keys, and for nothing else', async () => {
    const key = { 'idempotency-key': aKey() };
    const first = await send('optional', '{"note":"a"}', key);
    expect(first.status).toBe(201);
    expect((await send('optional', '{ "note" : "a" }', key)).status).toBe(201);
    expect((await send('optional', '{"note":"b"}', key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});
