import { PlatformTables1763856000000 } from './1763856000000-platform-tables.js';
import { AuditTable1763856100000 } from './1763856100000-audit-table.js';
import { IdentityTables1763856200000 } from './1763856200000-identity-tables.js';
import { NotificationTables1763856400000 } from './1763856400000-notification-tables.js';
import { MediaTables1763856500000 } from './1763856500000-media-tables.js';
import { WishTables1763856600000 } from './1763856600000-wish-tables.js';
import { OneLivingRefreshToken1763857000000 } from './1763857000000-one-living-refresh-token.js';
import { KeyCanaries1764000100000 } from './1764000100000-key-canaries.js';
import { OutboxByKind1764000101000 } from './1764000101000-outbox-by-kind.js';
import { PushesHeard1764000200000 } from './1764000200000-pushes-heard.js';
import { ListsAtAnySize1764000300000 } from './1764000300000-lists-at-any-size.js';
import { WishGrams1764000310000 } from './1764000310000-wish-grams.js';
import { TextsFitTheirColumns1764000400000 } from './1764000400000-texts-fit-their-columns.js';
import { NamesAreToldApart1764000410000 } from './1764000410000-names-are-told-apart.js';
import { MessagesNameTheirSubject1764100000000 } from './1764100000000-messages-name-their-subject.js';
import { WhoActed1764100100000 } from './1764100100000-who-acted.js';
import { GroupedMessages1764200000000 } from './1764200000000-grouped-messages.js';
import { NotesAndReasonsEncrypted1764300000000 } from './1764300000000-notes-and-reasons-encrypted.js';
import { MemberNameGrams1764400000000 } from './1764400000000-member-name-grams.js';
import { PeopleAndHouseholds1764500000000 } from './1764500000000-people-and-households.js';
import { HouseholdCards1764600000000 } from './1764600000000-household-cards.js';
import { CardRowsNameTheirCommunity1764600001000 } from './1764600001000-card-rows-name-their-community.js';
import { WishesBelongToPeople1795677571158 } from './1795677571158-wishes-belong-to-people.js';
import { CareProfiles1795677643952 } from './1795677643952-care-profiles.js';
import { PeopleMerged1795677833486 } from './1795677833486-people-merged.js';
import { ConsentsAndProxies1795678014313 } from './1795678014313-consents-and-proxies.js';
import { CareImports1795679119310 } from './1795679119310-care-imports.js';
import { AuditOfPeople1795679419670 } from './1795679419670-audit-of-people.js';
import { PeopleWithAccounts1795679475872 } from './1795679475872-people-with-accounts.js';
import { CardsBySerial1795679622993 } from './1795679622993-cards-by-serial.js';
import { TasksAndStandIns1795681067750 } from './1795681067750-tasks-and-stand-ins.js';
import { CareReviewsAsked1795682475473 } from './1795682475473-care-reviews-asked.js';
import { EventTables1795689148000 } from './1795689148000-event-tables.js';
import { GivenFiles1795689607017 } from './1795689607017-given-files.js';
import { TaskFilters1795690000000 } from './1795690000000-task-filters.js';
import { LinkOffers1795690500000 } from './1795690500000-link-offers.js';
import { MessagesBySubject1795691482862 } from './1795691482862-messages-by-subject.js';
import { ConsentsThatEnd1795691500000 } from './1795691500000-consents-that-end.js';
import { PairingTables1795691581000 } from './1795691581000-pairing-tables.js';
import { CareListsInOrder1795692111205 } from './1795692111205-care-lists-in-order.js';
import { CareImportTurns1795693013919 } from './1795693013919-care-import-turns.js';
import { HoursGivenAgain1795699444000 } from './1795699444000-hours-given-again.js';
import { PairingListsInOrder1795699450000 } from './1795699450000-pairing-lists-in-order.js';
import { ConsentFiles1795703409681 } from './1795703409681-consent-files.js';
import { WishLedgers1795703600000 } from './1795703600000-wish-ledgers.js';
import { WishSettings1795703601000 } from './1795703601000-wish-settings.js';
import { WallByUrgency1795703602000 } from './1795703602000-wall-by-urgency.js';
import { MattersAndNeeds1795703639130 } from './1795703639130-matters-and-needs.js';
import { PairingTrials1795704100000 } from './1795704100000-pairing-trials.js';
import { VolunteerAbilities1795704200000 } from './1795704200000-volunteer-abilities.js';
import { EmergencyLooks1795707332623 } from './1795707332623-emergency-looks.js';
import { CertificatePlaces1795703353682 } from './1795703353682-certificate-places.js';
import { RoundsClosed1795703355022 } from './1795703355022-rounds-closed.js';
import { OutingsOfThePast1795703356260 } from './1795703356260-outings-of-the-past.js';
import { LedgersInOrder1795703595576 } from './1795703595576-ledgers-in-order.js';
import { RefusedHoursSayWhy1795704481057 } from './1795704481057-refused-hours-say-why.js';
import { PhotosTakenAway1795709460000 } from './1795709460000-photos-taken-away.js';
import { VisitsPlannedAhead1795709900000 } from './1795709900000-visits-planned-ahead.js';
import { ProofsThatEnd1795718500000 } from './1795718500000-proofs-that-end.js';
import { TrialsThatPause1795718400000 } from './1795718400000-trials-that-pause.js';
import { GivenFilesHaveNames1795705800000 } from './1795705800000-given-files-have-names.js';
import { CopiedPictures1795705700000 } from './1795705700000-copied-pictures.js';
import { NoShowsAndWalkIns1795705628207 } from './1795705628207-no-shows-and-walk-ins.js';
import { LeavingOneCommunity1795718352696 } from './1795718352696-leaving-one-community.js';
import { ThanksOnAWall1795719862150 } from './1795719862150-thanks-on-a-wall.js';
import { CallBackDesk1795720500000 } from './1795720500000-call-back-desk.js';
import { NeverAgainByEachSide1795727773742 } from './1795727773742-never-again-by-each-side.js';

/** Every migration, oldest first. A new one is added at the end and never changed once it has landed. */
export const migrations = [
  PlatformTables1763856000000,
  AuditTable1763856100000,
  IdentityTables1763856200000,
  NotificationTables1763856400000,
  MediaTables1763856500000,
  WishTables1763856600000,
  OneLivingRefreshToken1763857000000,
  KeyCanaries1764000100000,
  OutboxByKind1764000101000,
  PushesHeard1764000200000,
  ListsAtAnySize1764000300000,
  WishGrams1764000310000,
  TextsFitTheirColumns1764000400000,
  NamesAreToldApart1764000410000,
  MessagesNameTheirSubject1764100000000,
  WhoActed1764100100000,
  GroupedMessages1764200000000,
  NotesAndReasonsEncrypted1764300000000,
  MemberNameGrams1764400000000,
  PeopleAndHouseholds1764500000000,
  HouseholdCards1764600000000,
  CardRowsNameTheirCommunity1764600001000,
  WishesBelongToPeople1795677571158,
  CareProfiles1795677643952,
  PeopleMerged1795677833486,
  ConsentsAndProxies1795678014313,
  CareImports1795679119310,
  AuditOfPeople1795679419670,
  PeopleWithAccounts1795679475872,
  CardsBySerial1795679622993,
  TasksAndStandIns1795681067750,
  CareReviewsAsked1795682475473,
  EventTables1795689148000,
  GivenFiles1795689607017,
  TaskFilters1795690000000,
  LinkOffers1795690500000,
  MessagesBySubject1795691482862,
  ConsentsThatEnd1795691500000,
  PairingTables1795691581000,
  CareListsInOrder1795692111205,
  CareImportTurns1795693013919,
  HoursGivenAgain1795699444000,
  PairingListsInOrder1795699450000,
  CertificatePlaces1795703353682,
  RoundsClosed1795703355022,
  OutingsOfThePast1795703356260,
  ConsentFiles1795703409681,
  LedgersInOrder1795703595576,
  WishLedgers1795703600000,
  WishSettings1795703601000,
  WallByUrgency1795703602000,
  MattersAndNeeds1795703639130,
  PairingTrials1795704100000,
  VolunteerAbilities1795704200000,
  RefusedHoursSayWhy1795704481057,
  NoShowsAndWalkIns1795705628207,
  CopiedPictures1795705700000,
  GivenFilesHaveNames1795705800000,
  EmergencyLooks1795707332623,
  PhotosTakenAway1795709460000,
  VisitsPlannedAhead1795709900000,
  LeavingOneCommunity1795718352696,
  TrialsThatPause1795718400000,
  ProofsThatEnd1795718500000,
  ThanksOnAWall1795719862150,
  CallBackDesk1795720500000,
  NeverAgainByEachSide1795727773742,
];
