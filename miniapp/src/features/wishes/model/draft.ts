import {
  cleanText,
  cutText,
  findPersonalData,
  isPhone,
  normalisePhone,
  PHONE_EXAMPLE,
  textLength,
  wishLimits,
  type PersonalDataFinding,
  type TakenWay,
  type WishCategory,
} from '@silin/shared';
import type { WishForm, WishPhoto, WrittenWish } from '../api/types';

/** A wish while it is being written; kept on the device until it is sent. */
export interface SayDraft {
  category: WishCategory | '';
  title: string;
  publicText: string;
  privateDetail: string;
  contactPhone: string;
  contactAddress: string;
  gridId: string;
  buildingId: string;
  showBuilding: boolean;
  photos: WishPhoto[];
  /** Why somebody else says it (代办); of no use for one's own wish. */
  why: string;
  /** How the person agreed that helpers have phone and address; empty: they did not. */
  contactConsent: TakenWay | '';
}

/** Whose wish it is, where it is not one's own. */
export interface Whom {
  personId: string;
  name: string;
  /** Grid workers and staff say why; of the family nobody asks. */
  needsWhy: boolean;
}

const FOR_NOBODY = { why: '', contactConsent: '' } as const;

export const emptyDraft = (zone: { gridId?: string; buildingId?: string }): SayDraft => ({
  category: '',
  title: '',
  publicText: '',
  privateDetail: '',
  contactPhone: '',
  contactAddress: '',
  gridId: zone.gridId ?? '',
  buildingId: zone.buildingId ?? '',
  showBuilding: false,
  photos: [],
  ...FOR_NOBODY,
});

/** A wish that came back, ready to be mended: as it was written, its own building too, nothing of the profile. */
export const draftOf = (written: WrittenWish): SayDraft => ({
  category: written.category,
  title: written.title,
  publicText: written.publicText,
  privateDetail: written.privateDetail ?? '',
  contactPhone: written.contactPhone ?? '',
  contactAddress: written.contactAddress ?? '',
  gridId: written.gridId ?? '',
  buildingId: written.buildingId ?? '',
  showBuilding: written.showBuilding,
  photos: written.photos,
  ...FOR_NOBODY,
});

/** What was sent and refused, back in the writer's hands; photos are known by id only. */
export const draftOfForm = (form: WishForm): Partial<SayDraft> => ({
  category: form.category,
  title: form.title,
  publicText: form.publicText,
  privateDetail: form.privateDetail ?? '',
  contactPhone: form.contactPhone ?? '',
  contactAddress: form.contactAddress ?? '',
  gridId: form.gridId ?? '',
  buildingId: form.buildingId ?? '',
  showBuilding: form.showBuilding ?? false,
  photos: (form.photoIds ?? []).map((id) => ({ id, url: '' })),
  why: form.why ?? '',
  contactConsent: form.contactConsent ?? '',
});

/** What the server takes; empty fields stay away, so that those of the profile count. */
export function formOf(draft: SayDraft, whom?: Whom): WishForm {
  const text = (value: string) => value.trim() || undefined;
  return {
    category: draft.category as WishCategory,
    title: draft.title.trim(),
    publicText: draft.publicText.trim(),
    privateDetail: text(draft.privateDetail),
    contactPhone: text(draft.contactPhone),
    contactAddress: text(draft.contactAddress),
    gridId: draft.gridId || undefined,
    buildingId: draft.buildingId || undefined,
    showBuilding: draft.showBuilding && !!draft.buildingId,
    photoIds: draft.photos.length ? draft.photos.map((p) => p.id) : undefined,
    ...(whom
      ? { personId: whom.personId, why: text(draft.why), contactConsent: draft.contactConsent || undefined }
      : {}),
  };
}

/** The fields of the form, in the order in which they are written. */
const FORM_FIELDS = [
  'why',
  'category',
  'title',
  'publicText',
  'photoIds',
  'gridId',
  'buildingId',
  'privateDetail',
  'contactPhone',
  'contactAddress',
] as const satisfies readonly (keyof WishForm)[];
export type DraftErrors = Partial<Record<(typeof FORM_FIELDS)[number], string>>;

/** Every sentence of the server about a field, and what was found here. */
export const joinErrors = (found: DraftErrors, ofServer: (field: string) => string | undefined): DraftErrors =>
  Object.fromEntries(FORM_FIELDS.map((field) => [field, ofServer(field) ?? found[field]]).filter(([, words]) => words));

const length = (text: string) => textLength(cleanText(text));

/** What a helper would be given from the profile, masked, for a wish at this place. */
export interface GivenByProfile {
  phone: string | null;
  address: string | null;
}

/** The address of a profile is in the profile's building: it is never given for another one. */
export function givenByProfile(
  profile: { phoneMasked: string | null; addressMasked: string | null; building: { id: string; name: string } | null },
  buildingId: string,
): GivenByProfile {
  const { phoneMasked, addressMasked, building } = profile;
  const atHome = !buildingId || !building || building.id === buildingId;
  const address = atHome && addressMasked ? `${building?.name ?? ''}${addressMasked}` : null;
  return { phone: phoneMasked, address };
}

/** What is not right yet, field by field, each with what to do. The server asks the same again. */
export function errorsOf(draft: SayDraft, given?: GivenByProfile, whom?: Whom): DraftErrors {
  const errors: DraftErrors = {};
  if (whom?.needsWhy && length(draft.why) < wishLimits.reasonMinChars) errors.why = '请写一句为什么代办';
  if (!draft.category) errors.category = '请选一类';
  if (length(draft.title) < wishLimits.titleMinChars) errors.title = `请至少写 ${wishLimits.titleMinChars} 个字`;
  if (findPersonalData(draft.title).length) errors.title = '这里全社区看得到，请不要写电话和门牌号';
  if (length(draft.publicText) < wishLimits.publicTextMinChars) {
    errors.publicText = `请至少写 ${wishLimits.publicTextMinChars} 个字`;
  }
  if (findPersonalData(draft.publicText).length)
    errors.publicText = '这里全社区看得到，请把电话、门牌号移到不公开的一栏';
  if (draft.contactPhone.trim() && !isPhone(draft.contactPhone)) errors.contactPhone = PHONE_EXAMPLE;
  const reachable = draft.contactPhone.trim() || draft.contactAddress.trim() || !given || given.phone || given.address;
  if (!reachable) errors.contactPhone = '电话和住址请至少留一样，来帮忙的人好找到您';
  return errors;
}

/**
 * Takes personal data out of the public text and puts it where only a helper sees it: a phone and a door into their
 * fields while these are empty, everything else into the private words, whole. What does not fit any more stays.
 */
export function moveToPrivate(draft: SayDraft): Partial<SayDraft> {
  let { contactPhone, contactAddress, privateDetail } = draft;
  const taken: PersonalDataFinding[] = [];
  for (const found of findPersonalData(draft.publicText)) {
    const words = draft.publicText.slice(found.start, found.end);
    const phone = found.kind === 'phone' ? normalisePhone(words) : undefined;
    const noted = privateDetail.trim() ? `${privateDetail.trim()}；${words}` : words;
    if (phone && (!contactPhone.trim() || normalisePhone(contactPhone) === phone)) contactPhone = phone;
    else if (found.kind === 'door-number' && !contactAddress.trim() && length(words) <= wishLimits.addressMaxChars)
      contactAddress = words;
    else if (length(noted) <= wishLimits.privateDetailMaxChars) privateDetail = noted;
    else continue;
    taken.push(found);
  }
  const publicText = taken.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    draft.publicText,
  );
  return { publicText, contactPhone, contactAddress, privateDetail };
}

/** A title for somebody who only told the story: its first sentence, cut at a comma or at the limit. */
export function titleFrom(text: string): string {
  const max = wishLimits.titleMaxChars;
  const sentence = text.trim().split(/[。！？!?\n]/)[0] ?? '';
  if (length(sentence) <= max)
    return length(sentence) >= wishLimits.titleMinChars ? sentence : cutText(text.trim(), max);
  let title = '';
  for (const part of sentence.split(/(?=[，,、；;])/)) {
    if (textLength(title + part) > max) break;
    title += part;
  }
  return length(title) >= wishLimits.titleMinChars ? title : cutText(sentence, max);
}
