/** Something the person at the keyboard can mend; its message is the one sentence they see, and `exitCode` ends the program. */
export class StartProblem extends Error {
  override name = 'StartProblem';

  constructor(
    message: string,
    readonly exitCode = 2,
  ) {
    super(message);
  }
}
