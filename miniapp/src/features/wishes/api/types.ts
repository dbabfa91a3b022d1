import type { Schemas } from '@silin/shared/api';

/** Shapes of the wishes context as the server declares them; what each reader gets of them is the server's decision. */
export type WishPageAction = Schemas['WishPageAction'];
export type WishCard = Schemas['WishCard'];
export type WishPage = Schemas['WishPage'];
export type MyWish = Schemas['MyWish'];
export type WishToMend = Schemas['WishToMend'];
export type NextForSomebody = Schemas['NextForSomebody'];
export type MyClaim = Schemas['MyClaim'];
export type StaffWish = Schemas['StaffWish'];
export type WishPhoto = Schemas['WishPhotoLink'];
export type WishContact = Schemas['WishContact'];
export type ContactLook = Schemas['ContactLookEntry'];
/** A wish, perhaps said for somebody else. */
export type WishForm = Schemas['SayWishBody'];
/** Somebody one acts for, with what they agreed to. */
export type ForWhom = Schemas['PersonConsentsDto'];
/** A wish as its author wrote it, to be said again. */
export type WrittenWish = Schemas['WishFormContent'];
/** What came of a code of the household card. */
export type CardAnswer = Schemas['CardAnswer'];
export type WishAnswer = Schemas['WishAnswer'];
export type WallSummary = Schemas['WallSummary'];
export type StaffSummary = Schemas['StaffSummary'];
export type StaffQueue = Schemas['StaffQueue'];
