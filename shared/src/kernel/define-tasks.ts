/** One kind of task 待办: its words, and where it leads. */
export interface TaskDefinition {
  /** What is to be done, in a few words: it heads the task in every list. */
  readonly title: string;
  /** How it is done, in one sentence; null where the title says everything. */
  readonly hint: string | null;
  /**
   * The page of the mini-program where it is done, without a leading slash; `{subject}` stands for the id of what the task is
   * about, `{person}` for the id of whom it is about. Null: nowhere but in the task itself.
   */
  readonly page: string | null;
}

/** Declares the kinds of task of one context. The identity function: it exists so that kinds stay literal types. */
export function defineTasks<const T extends Record<string, TaskDefinition>>(definitions: T): T {
  return definitions;
}
