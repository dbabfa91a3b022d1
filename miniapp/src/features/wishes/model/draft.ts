import {
  cleanText,
  cutText,
  findPersonalData,
  isPhone,
  normalisePhone,
  textLength,
  wishLimits,
  type PersonalDataFinding,
  type WishCategory,
} from '@silin/shared';
import type { WishContact, WishForm, WishPage, WishPhoto } from '../api/types';

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
}

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
});

/** A wish that came back, ready to be mended; the private part only its author may read. */
export const draftOf = (wish: WishPage, contact: WishContact | undefined, zone: SayDraft): SayDraft => ({
  ...zone,
  category: wish.category,
  title: wish.title,
  publicText: wish.publicText,
  gridId: wish.gridId ?? zone.gridId,
  showBuilding: !!wish.buildingName,
  photos: wish.photos,
  privateDetail: contact?.privateDetail ?? '',
  contactPhone: contact?.phone ?? '',
  contactAddress: contact?.address ?? '',
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
});

/** What the server takes; empty fields stay away, so that those of the profile count. */
export function formOf(draft: SayDraft): WishForm {
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
  };
}

export type DraftErrors = Partial<Record<'category' | 'title' | 'publicText' | 'contactPhone', string>>;

const length = (text: string) => textLength(cleanText(text));

/** What is not right yet, field by field, each with what to do. The server asks the same again. */
export function errorsOf(draft: SayDraft): DraftErrors {
  const errors: DraftErrors = {};
  if (!draft.category) errors.category = '请选一类';
  if (length(draft.title) < wishLimits.titleMinChars) errors.title = `请至少写 ${wishLimits.titleMinChars} 个字`;
  if (findPersonalData(draft.title).length) errors.title = '这里全社区看得到，请不要写电话和门牌号';
  if (length(draft.publicText) < wishLimits.publicTextMinChars) {
    errors.publicText = `请至少写 ${wishLimits.publicTextMinChars} 个字`;
  }
  if (findPersonalData(draft.publicText).length)
    errors.publicText = '这里全社区看得到，请把电话、门牌号移到不公开的一栏';
  if (draft.contactPhone.trim() && !isPhone(draft.contactPhone)) errors.contactPhone = '电话号码好像不对，请再看看';
  return errors;
}

/** Takes personal data out of the public text and puts phone and door where only a helper sees them. */
export function moveToPrivate(draft: SayDraft): Partial<SayDraft> {
  const found = findPersonalData(draft.publicText);
  const words = (kind: PersonalDataFinding['kind']) =>
    found.filter((f) => f.kind === kind).map((f) => draft.publicText.slice(f.start, f.end));
  const publicText = [...found]
    .reverse()
    .reduce((text, f) => text.slice(0, f.start) + text.slice(f.end), draft.publicText);
  const phone = words('phone').map(normalisePhone)[0];
  const door = words('door-number').join(' ');
  return {
    publicText,
    contactPhone: draft.contactPhone || phone || '',
    contactAddress: draft.contactAddress || door,
  };
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
