import { findPersonalData, type PersonalDataKind } from '@silin/shared';

/** The words that hang on the wall. */
export interface PublicText {
  readonly title: string;
  readonly publicText: string;
}

/** Personal data in one of the public fields. */
export interface PublicTextFinding {
  readonly field: 'title' | 'publicText';
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Phone, identity card and door limits in the public words, field by field (product.md rule 4). */
export function personalDataIn(text: PublicText): PublicTextFinding[] {
  return (['title', 'publicText'] as const).flatMap((field) =>
    findPersonalData(text[field]).map(({ kind, start, end }) => ({ field, kind, start, end })),
  );
}
