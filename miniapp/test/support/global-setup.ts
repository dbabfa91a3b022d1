import path from 'node:path';
import { isPublished, publishStack, startStack, type RunningStack } from './stack.ts';

declare global {
  var silinStack: RunningStack | undefined;
}

// Jest loads its set-up outside its module mapping: the extension is the file's real one.
/** One backend per jest run: the first browser project that needs it starts it, the other finds it. */
export default async function globalSetup(_: unknown, project: { rootDir: string }): Promise<void> {
  if (isPublished()) return;
  globalThis.silinStack = await startStack(path.resolve(project.rootDir, '../..'));
  publishStack(globalThis.silinStack);
}
