/** Why a file is no sheet that can be read. */
export type SheetProblemKind = 'not_xlsx' | 'old_xls' | 'encrypted' | 'damaged' | 'too_big' | 'too_many_rows';

/** A file that is refused; whoever asked for its rows says so in words. */
export class SheetProblem extends Error {
  constructor(readonly kind: SheetProblemKind) {
    super(kind);
    this.name = 'SheetProblem';
  }
}
