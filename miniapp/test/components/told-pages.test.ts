import { NOTIFICATION_KINDS, notificationPage, TASK_KINDS, taskPage } from '@silin/shared';

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

let known: Set<string>;
beforeAll(() => {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: app } = require('@/app.config') as { default: AppConfig };
  known = new Set([
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]);
});

const withoutQuery = (page: string): string => page.split('?')[0] ?? '';

it.each(TASK_KINDS)('the task %s leads to a page that is there', (kind) => {
  const page = taskPage(kind, { subjectId: 'x', personId: 'p' });
  expect(page === null || known.has(withoutQuery(page))).toBe(true);
});

it.each(NOTIFICATION_KINDS)('the message %s leads to a page that is there', (kind) => {
  const page = notificationPage(kind, 'x');
  expect(page === null || known.has(withoutQuery(page))).toBe(true);
});
