import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { DomainError, errorSentence } from '@silin/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsString, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { PageQuery } from '../../src/platform/http/keyset.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { type Ground, startGround } from '../support/platform-ground.js';

class Place {
  @IsString()
  @MaxLength(5)
  street: string;
}

class Form {
  @IsString()
  @MinLength(4)
  title: string;

  @IsInt()
  @Min(1)
  count: number;

  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Place)
  places: Place[];
}

@Controller('desk')
class DeskController {
  @Post('form')
  form(@Body() form: Form): { title: string } {
    return { title: form.title };
  }

  @Get('refused')
  refused(): never {
    throw new DomainError('CLAIM_LIMIT_REACHED', { limit: 3 });
  }

  @Get('unregistered')
  unregistered(): never {
    throw new DomainError('NOT_IN_THE_REGISTRY' as 'NOT_FOUND', { phone: '13800000001' });
  }

  @Get('broken')
  broken(): never {
    throw new Error('the phone 13800000001 broke it');
  }

  @Get('list')
  list(@Query() query: PageQuery): PageQuery {
    return query;
  }
}

const lines: string[] = [];
let ground: Ground;
beforeAll(async () => {
  ground = await startGround([DeskController], {
    logger: createLogger('info', { write: (line: string) => void lines.push(line) }),
  });
});
afterAll(() => ground.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  fetch(`${ground.url}/api/v1/desk/form`, { method: 'POST', headers, body });
const get = (path: string): Promise<Response> => fetch(`${ground.url}${path}`);

/** Status and code of an answer that must be a problem document. */
async function problem(answer: Promise<Response>): Promise<[number, string]> {
  const response = await answer;
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ status: response.status, requestId: response.headers.get('x-request-id') });
  expect(Object.keys(body).sort()).toEqual(
    [
      'code',
      'detail',
      'params',
      'requestId',
      'status',
      'title',
      'type',
      ...('errors' in body ? ['errors'] : []),
    ].sort(),
  );
  return [response.status, body['code'] as string];
}

describe('an answer that is no success', () => {
  it.each([
    ['JSON that breaks off', () => post('{"title":'), 400, 'MALFORMED_REQUEST'],
    ['nothing where a form was wanted', () => post(''), 400, 'VALIDATION_FAILED'],
    ['JSON that is no form', () => post('[]'), 400, 'MALFORMED_REQUEST'],
    ['an attempt at the prototype', () => post('{"__proto__":{"admin":true}}'), 400, 'MALFORMED_REQUEST'],
    ['another format', () => post('<xml/>', { 'content-type': 'text/xml' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a content type that is none', () => post('{}', { 'content-type': '/' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a body beyond 32 KiB', () => post(JSON.stringify({ title: 'x'.repeat(32_768) })), 413, 'PAYLOAD_TOO_LARGE'],
    ['an address nobody has', () => get('/api/v1/nowhere'), 404, 'NOT_FOUND'],
    ['an address outside the API', () => get('/wp-login.php'), 404, 'NOT_FOUND'],
    ['another method', () => get('/api/v1/desk/form'), 404, 'NOT_FOUND'],
    ['an address that cannot be decoded', () => get('/api/v1/desk/%E0%A4%A'), 400, 'MALFORMED_REQUEST'],
    ['a refusal of the domain', () => get('/api/v1/desk/refused'), 409, 'CLAIM_LIMIT_REACHED'],
    ['a code nobody registered', () => get('/api/v1/desk/unregistered'), 500, 'INTERNAL'],
    ['a mistake of ours', () => get('/api/v1/desk/broken'), 500, 'INTERNAL'],
    ['a page size beyond the limit', () => get('/api/v1/desk/list?limit=51'), 400, 'VALIDATION_FAILED'],
    ['a page size that is no number', () => get('/api/v1/desk/list?limit=many'), 400, 'VALIDATION_FAILED'],
    ['a question nobody asked for', () => get('/api/v1/desk/list?page=2'), 400, 'VALIDATION_FAILED'],
  ])('is a problem document with a code: %s', async (_what, ask, status, code) => {
    expect(await problem(ask())).toEqual([status, code]);
  });

  it('carries the sentence for people, with its gaps filled', async () => {
    const { detail, params } = (await (await get('/api/v1/desk/refused')).json()) as Record<string, unknown>;

    expect(detail).toBe(errorSentence('CLAIM_LIMIT_REACHED', { limit: 3 }));
    expect(params).toEqual({ limit: 3 });
  });

  it('never carries an error’s own text, nor do its words reach the answer by params', async () => {
    for (const path of ['broken', 'unregistered'])
      expect(await (await get(`/api/v1/desk/${path}`)).text()).not.toContain('13800000001');
  });

  it('names every field to mend, in Chinese, and where it stands in the form', async () => {
    const answer = await post(
      JSON.stringify({ title: '灯', count: 0, places: [{ street: '很长很长的街道' }], admin: true }),
    );
    const { errors } = (await answer.json()) as { errors: unknown };

    expect(answer.status).toBe(400);
    expect(errors).toEqual(
      expect.arrayContaining([
        { field: 'title', message: '至少写 4 个字' },
        { field: 'count', message: '请填 1 或更大的数' },
        { field: 'places.0.street', message: '最多写 5 个字' },
        { field: 'admin', message: '不需要这一项' },
      ]),
    );
  });
});

describe('the log of requests', () => {
  it('has one line per answer with method, route, status and request id, and no query', async () => {
    const answer = await get('/api/v1/desk/list?cursor=s3cret');
    const line = lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ id }) => id === answer.headers.get('x-request-id'));

    expect(line).toMatchObject({ method: 'GET', route: '/api/v1/desk/list', status: 200, ms: expect.any(Number) });
    expect(lines.join('')).not.toContain('s3cret');
  });

  it('tells of our mistakes with a stack', async () => {
    lines.length = 0;
    await get('/api/v1/desk/broken');

    const line = lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ msg }) => msg === 'request failed');
    expect(line).toMatchObject({ level: 50, err: { type: 'Error', stack: expect.stringContaining('broken') } });
  });
});

describe('too many requests', () => {
  it('are told to wait, by person or address, and others are not', async () => {
    const strict = await startGround([DeskController], { env: { REQUESTS_PER_MINUTE: '10' } });
    const ask = (headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${strict.url}/api/v1/desk/list`, { headers });
    for (let i = 0; i < 10; i += 1) expect((await ask()).status).toBe(200);

    const refused = await ask();

    expect(refused.headers.get('retry-after')).toBeTruthy();
    expect(await problem(Promise.resolve(refused))).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect((await ask({ authorization: `Bearer ${'x'.repeat(43)}` })).status).toBe(200);
    await strict.close();
  });

  it('are stopped by address when somebody invents a session for each', async () => {
    const strict = await startGround([DeskController], { env: { REQUESTS_PER_MINUTE: '10' } });
    const answers = await Promise.all(
      Array.from({ length: 101 }, (_, i) =>
        fetch(`${strict.url}/api/v1/desk/list`, {
          headers: { authorization: `Bearer ${String(i).padStart(43, 'x')}` },
        }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 429);

    expect(refused).toHaveLength(1);
    expect(await problem(Promise.resolve(refused[0]!))).toEqual([429, 'TOO_MANY_REQUESTS']);
    await strict.close();
  });
});

describe('health', () => {
  it('is alive, and ready while the database has the migrations of this code', async () => {
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);
    await ground.db.query('DELETE FROM migrations ORDER BY id DESC LIMIT 1');
    const unready = await get('/readyz');
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: 'not ready', because: ['migrations are pending: run migrate.js'] },
    ]);
    expect((await get('/healthz')).status).toBe(200);
  });
});
