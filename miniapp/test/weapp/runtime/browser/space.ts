import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { boot } from './host.js';
import { screen } from './view.js';

type Env = InstanceType<typeof MiniProgramEnv>;
export type CodeSpace = ReturnType<Env['createCodeSpace']>;
export type Backend = ReturnType<Env['associateBackend']>;

let made: { space: CodeSpace; backend: Backend } | undefined;

/** The one code space of the app, and the screen it draws on. */
export function world(): { space: CodeSpace; backend: Backend } {
  if (made) return made;
  const env = new MiniProgramEnv();
  const backend = env.associateBackend(screen as unknown as Parameters<Env['associateBackend']>[0]);
  const space = env.createCodeSpace('main', true);
  // Ids stay as the template wrote them, so that a test finds `#id` in the DOM.
  const hidden = space as unknown as {
    prepareComponentOptions: (...args: unknown[]) => [Record<string, unknown>, unknown];
  };
  const prepare = hidden.prepareComponentOptions;
  hidden.prepareComponentOptions = function (...args) {
    const prepared = prepare.apply(this, args);
    Object.assign(prepared[0], { idPrefixGenerator: null, writeIdToDOM: true });
    return prepared;
  };
  made = { space, backend };
  return made;
}

/** Registers configurations and compiled templates of every file of the package. */
export async function registerTemplates(): Promise<void> {
  const { default: groups } = (await import('/templates.js' as string)) as { default: Record<string, unknown> };
  const { space } = world();
  for (const id of boot.bundle.templates) {
    space.addComponentStaticConfig(
      id,
      (boot.bundle.json[id] ?? {}) as Parameters<CodeSpace['addComponentStaticConfig']>[1],
    );
    if (groups[id])
      space.addCompiledTemplate(id, {
        groupList: groups,
        content: groups[id],
        fallbackListenerOnNativeNode: true,
      } as unknown as Parameters<CodeSpace['addCompiledTemplate']>[1]);
  }
}
