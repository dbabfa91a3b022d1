import { execFileSync } from 'node:child_process';

/** What a process whose machine stands in this zone says of an instant. */
const said = (zone: string): string =>
  execFileSync(
    process.execPath,
    [
      ...['--input-type=module', '-e'],
      `import { chinaDate, formatMoment, formatTime } from '@silin/shared';
       const at = new Date('2026-11-28T01:00:00Z');
       console.log([new Date().getTimezoneOffset() === 0, formatTime(at), chinaDate(at), formatMoment(at, new Date('2026-11-27T01:00:00Z'))].slice(1).join('/'));`,
    ],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  ).trim();

it('edge 47: a machine in another zone says the same words of an instant, those of the community’s clock', () => {
  const words = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map(said);
  expect(new Set(words).size).toBe(1);
  expect(words[0]).toMatch(/^9:00\/2026-11-28\//);
});
