import type { CommunityPlan } from './community-setup.service.js';

const NAME_CHARS = 40;

/** A plan from its JSON text. Throws one message that names everything to mend, and what a right one looks like. */
export function readCommunityPlan(text: string): CommunityPlan {
  const problems: string[] = [];
  const plan = parsed(text);
  const object = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const word = (value: unknown, where: string, optional = false): void => {
    if (optional && value === undefined) return;
    if (typeof value !== 'string' || !value.trim() || [...value].length > NAME_CHARS)
      problems.push(`${where} must be a text of 1 to ${NAME_CHARS} characters`);
  };
  if (!object(plan)) throw new Error('The plan must be one JSON object: { city, street, name, grids: [...] }.');
  for (const key of ['city', 'street', 'name']) word(plan[key], key);
  word(plan['phone'], 'phone', true);
  if (plan['code'] !== undefined && !/^[A-Z0-9]{6}$/.test(String(plan['code'])))
    problems.push('code must be six capital letters and digits');
  const grids = plan['grids'];
  if (!Array.isArray(grids)) problems.push('grids must be a list: [{ "name": "第一网格", "buildings": ["1号楼"] }]');
  else
    grids.forEach((grid: unknown, i) => {
      if (!object(grid)) return void problems.push(`grids[${i}] must be an object with name and buildings`);
      word(grid['name'], `grids[${i}].name`);
      word(grid['dutyPhone'], `grids[${i}].dutyPhone`, true);
      const buildings = grid['buildings'];
      if (!Array.isArray(buildings)) problems.push(`grids[${i}].buildings must be a list of names`);
      else buildings.forEach((name: unknown, j) => word(name, `grids[${i}].buildings[${j}]`));
    });
  if (problems.length > 0) throw new Error(`The plan cannot be used: ${problems.join('; ')}.`);
  return plan as unknown as CommunityPlan;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`The plan is not JSON: ${(error as Error).message}.`, { cause: error });
  }
}
