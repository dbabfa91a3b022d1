import { rm, writeFile } from 'node:fs/promises';
import { Controller, Get, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Transactor } from '../../src/platform/database/transactor.js';
import { Public } from '../../src/platform/http/public.js';
import { call } from '../support/http.js';
import { startGround } from '../support/platform-ground.js';

const tried: number[] = [];
let refusal: { sqlState: string; errno: number } | undefined;

/** A write on an engine that refuses it for a while, with the error a node of a cluster gives. */
@Public()
@Controller('notes')
class NotesController {
  constructor(
    private readonly transactor: Transactor,
    @InjectDataSource() private readonly db: DataSource,
  ) {}

  @Get()
  read(): Promise<unknown> {
    return this.db.query('SELECT 1 AS one');
  }

  @Post()
  write(): Promise<{ written: boolean }> {
    return this.transactor.run(async (tx) => {
      const rows: { id: number }[] = await tx.query('SELECT CONNECTION_ID() AS id');
      tried.push(Number(rows[0]?.id));
      if (refusal) await tx.query(`SIGNAL SQLSTATE '${refusal.sqlState}' SET MYSQL_ERRNO = ${refusal.errno}`);
      return { written: true };
    });
  }
}

describe('an engine that cannot write just now', () => {
  it.each([
    ['1047, a node that is not ready', '08S01', 1047, true],
    ['1290, read-only', 'HY000', 1290, true],
    ['1836, read-only', 'HY000', 1836, true],
    ['1792, a read-only transaction', '25006', 1792, true],
    ['1180, a commit refused by the cluster', 'HY000', 1180, false],
  ])('is "busy", never a fault, and works again when it can: %s', async (_, sqlState, errno, elsewhere) => {
    const ground = await startGround([NotesController], { env: { DATABASE_POOL_SIZE: '2' } });
    tried.length = 0;
    refusal = { sqlState, errno };
    const refused = await call(ground.url, 'POST', '/notes');
    const before = [...tried];
    refusal = undefined;
    const afterwards = await call(ground.url, 'POST', '/notes');
    const later = tried.at(-1);
    await ground.close();

    expect([refused.status, refused.body.code, afterwards.status]).toEqual([503, 'BUSY', 201]);
    expect(before.length).toBeGreaterThan(1);
    // A connection that leads to the wrong node is left: every try, and what comes afterwards, has one of its own.
    if (elsewhere) {
      expect(new Set(before).size).toBe(before.length);
      expect(before).not.toContain(later);
    }
  });
});

describe('a folder for pictures that cannot be written', () => {
  it('is said by readyz with its reason, and so is that it can again', async () => {
    const ground = await startGround([]);
    await rm(ground.filesDir, { recursive: true });
    await writeFile(ground.filesDir, 'a file where the folder was');
    const away = await fetch(`${ground.url}/readyz`);
    const said = (await away.json()) as { because: string[] };
    await rm(ground.filesDir);
    const back = await fetch(`${ground.url}/readyz`);
    await ground.close();

    expect([away.status, said.because]).toEqual([
      503,
      [expect.stringMatching(/^FILES_DIR cannot be written \([A-Z]+\)$/)],
    ]);
    expect(back.status).toBe(200);
  });
});

describe('two clients behind one proxy', () => {
  const ALLOWED = 10;
  const askAs = async (url: string, client: string, times: number): Promise<number> => {
    let refused = 0;
    for (let i = 0; i < times; i += 1) {
      const answer = await fetch(`${url}/api/v1/notes`, { headers: { 'x-forwarded-for': client } });
      if (answer.status === 429) refused += 1;
    }
    return refused;
  };

  it('have an allowance each when the proxy is trusted', async () => {
    const ground = await startGround([NotesController], {
      env: { REQUESTS_PER_MINUTE: String(ALLOWED), TRUST_PROXY: '127.0.0.0/8' },
    });
    const refused = [
      await askAs(ground.url, '198.51.100.7', ALLOWED + 1),
      await askAs(ground.url, '198.51.100.8', ALLOWED),
    ];
    await ground.close();

    expect(refused).toEqual([1, 0]);
  });

  it('share one when nobody is trusted: an invented address gains nothing', async () => {
    const ground = await startGround([NotesController], {
      env: { REQUESTS_PER_MINUTE: String(ALLOWED), TRUST_PROXY: 'off' },
    });
    const refused = [
      await askAs(ground.url, '198.51.100.7', ALLOWED),
      await askAs(ground.url, '198.51.100.8', ALLOWED),
    ];
    await ground.close();

    expect(refused).toEqual([0, ALLOWED]);
  });
});
