import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { startGround } from '../support/platform-ground.js';

let arrive: () => void;
let open: () => void;
const arrived = new Promise<void>((resolve) => (arrive = resolve));
const opened = new Promise<void>((resolve) => (open = resolve));

@Controller('slow')
class SlowController {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  @Get()
  async slow(): Promise<{ rows: unknown }> {
    arrive();
    await opened;
    return { rows: await this.db.query('SELECT 1 AS one') };
  }
}

it('a request that is under way when the server is asked to stop gets its whole answer; later ones find nobody', async () => {
  const ground = await startGround([SlowController]);
  const underWay = fetch(`${ground.url}/api/v1/slow`);
  await arrived;

  const stopped = ground.close();
  const later = await fetch(`${ground.url}/healthz`).then(
    ({ status }) => status,
    () => 'refused',
  );
  open();

  const answer = await underWay;
  expect([answer.status, await answer.json()]).toEqual([200, { rows: [{ one: 1 }] }]);
  await stopped;
  expect(['refused', 503]).toContain(later);
});
