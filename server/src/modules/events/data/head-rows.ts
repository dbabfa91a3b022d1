import type { AgeBand, RegistrationState } from '@silin/shared';
import { sealedEvents } from './registration.entities.js';

/** A head, with what its registration says. */
export interface HeadRow {
  readonly id: string;
  readonly registrationId: string;
  readonly seatCode: string;
  readonly personId: string | null;
  readonly called: string | null;
  readonly ageBand: AgeBand | null;
  readonly takesSeat: boolean;
  readonly living: boolean;
  readonly present: boolean;
  readonly state: RegistrationState;
}

/** Columns of a `HeadRow`: `p` are heads, `r` their registrations. */
export const HEAD = `p.id, p.registration_id AS registrationId, p.seat_code AS seatCode, p.person_id AS personId, p.called,
  p.age_band AS ageBand, p.takes_seat AS takesSeat, p.living, p.present, r.state`;

/** A row as the driver gives it: yes and no are numbers. */
export type Raw<Row> = { [Key in keyof Row]: Row[Key] extends boolean ? number | string : Row[Key] };

/** A row opened. */
export const headOf = <Row extends Raw<HeadRow>>(row: Row): Omit<Row, keyof HeadRow> & HeadRow => ({
  ...row,
  called: sealedEvents.called.from(row.called),
  takesSeat: Number(row.takesSeat) === 1,
  living: Number(row.living) === 1,
  present: Number(row.present) === 1,
});
