import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Actor } from '../../communities/index.js';

/** Properties that one context brings to an answer several contexts fill. */
export interface Contribution<T extends object> {
  readonly names: readonly (keyof T & string)[];
}

type Answer = abstract new () => object;

/** What each answer has, known as soon as the contexts are imported: the OpenAPI document is made without starting anything. */
const declared = new Map<Answer, Set<string>>();

/** Declares properties of `answer` with their OpenAPI shapes. Throws when another context has declared one of them. */
export function declare<T extends object>(
  answer: Answer,
  shapes: Record<keyof T & string, ApiPropertyOptions>,
): Contribution<T> {
  const names = declared.get(answer) ?? new Set();
  for (const [name, shape] of Object.entries<ApiPropertyOptions>(shapes)) {
    if (names.has(name)) throw new Error(`two contexts declare ${name} in ${answer.name}`);
    names.add(name);
    ApiProperty(shape)(answer.prototype as object, name);
  }
  declared.set(answer, names);
  return { names: Object.keys(shapes) as (keyof T & string)[] };
}

/** Who fills the properties of one answer. Each context registers its own when it starts. */
export class Contributions {
  private readonly sources = new Map<string, (actor: Actor) => Promise<object>>();

  constructor(private readonly answer: Answer) {}

  /** Says who fills what a context has declared. */
  register<T extends object>({ names }: Contribution<T>, source: (actor: Actor) => Promise<T>): void {
    for (const name of names) {
      if (this.sources.has(name)) throw new Error(`two sources of ${name} in ${this.answer.name}`);
      this.sources.set(name, source);
    }
  }

  /** Throws when something declared is filled by nobody: nothing starts so. */
  requireComplete(): void {
    const missing = [...(declared.get(this.answer) ?? [])].filter((name) => !this.sources.has(name));
    if (missing.length > 0) throw new Error(`nobody fills ${missing.join(', ')} of ${this.answer.name}`);
  }

  /** The whole answer for one person; each source is asked once. */
  async of(actor: Actor): Promise<object> {
    const parts = await Promise.all([...new Set(this.sources.values())].map((source) => source(actor)));
    return Object.assign({}, ...parts) as object;
  }
}
