import type * as ge from 'glass-easel';

/** A DOM element standing for a native component, with the properties the template gave it. */
export interface NativeElement extends HTMLElement {
  props: Record<string, unknown>;
  __wxElement?: ge.Element;
  control?: Control;
}

/** A native component that does more than hold children. */
export interface Control {
  /** The DOM element it is made of when not `<wx-name>`. */
  dom?: 'input' | 'textarea';
  create?(el: NativeElement): void;
  /** A property came from the template; true when it needs no DOM attribute. */
  update?(el: NativeElement, name: string, value: unknown): boolean | void;
  tap?(el: NativeElement, event: MouseEvent): void;
  /** Its part of a form's submit. */
  value?(el: NativeElement): unknown;
  reset?(el: NativeElement): void;
}

export const truthy = (value: unknown): boolean =>
  value === true ||
  (typeof value === 'string' && value !== '' && value !== 'false') ||
  (typeof value === 'number' && value !== 0);

export const numberOr = (value: unknown, other: number): number =>
  value === undefined || value === null || value === '' || typeof value === 'boolean' || Number.isNaN(Number(value))
    ? other
    : Number(value);
