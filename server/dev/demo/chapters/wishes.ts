import { ClaimingService } from '../../../src/modules/wishes/app/claiming.service.js';
import { ContactDisclosureService } from '../../../src/modules/wishes/app/contact-disclosure.service.js';
import { FulfilmentService } from '../../../src/modules/wishes/app/fulfilment.service.js';
import { ReviewService } from '../../../src/modules/wishes/app/review.service.js';
import { SubmissionService } from '../../../src/modules/wishes/app/submission.service.js';
import { ThanksWallService } from '../../../src/modules/wishes/app/thanks-wall.service.js';
import type { SubmitWishBody } from '../../../src/modules/wishes/dto/wish-form.dto.js';
import type { Chapter, Happening } from '../chapter.js';
import type { Stage } from '../stage.js';
import { CHENGUANG_WISHES, DIANCHANG_WISHES, REVIEW_WORD, type Step, type WishStory } from './wish-stories.js';

export const wishChapter: Chapter = {
  counts: { wishes: DIANCHANG_WISHES.length + CHENGUANG_WISHES.length },
  prepare: (standIn) => standIn.wantsReviewOf(REVIEW_WORD),
  happenings: (stage) => [
    ...DIANCHANG_WISHES.flatMap((story, number) => happeningsOf(stage, story, `dc-${number}`)),
    ...CHENGUANG_WISHES.flatMap((story, number) => happeningsOf(stage, story, `cg-${number}`)),
  ],
};

function happeningsOf(stage: Stage, story: WishStory, name: string): Happening[] {
  const known: { id?: string } = {};
  const submit = () => {
    const whose = story.of ? { personId: stage.person(story.of) } : {};
    const submission = stage.app.get(SubmissionService, { strict: false });
    return submission.submit(stage.who(story.by), { ...wordsOf(story), ...whose });
  };
  const said = stage.happening(name, story.said, submit, ({ id }) => (known.id = id));
  const saidWhileUnreachable = async (): Promise<void> => {
    if (!(await stage.told.knows(name))) await stage.standIn.breakNextTextCheck();
    await said.tell();
  };
  const then = (story.then ?? []).map((step, index) =>
    stage.happening(`${name}-${index}`, step[0], () => take(stage, story, step, known.id ?? '')),
  );
  return [story.platform === 'unreachable' ? { ...said, tell: saidWhileUnreachable } : said, ...then];
}

async function take(stage: Stage, story: WishStory, step: Step, wishId: string): Promise<unknown> {
  const actor = stage.who(step[2]);
  const submission = stage.app.get(SubmissionService, { strict: false });
  const review = stage.app.get(ReviewService, { strict: false });
  const claiming = stage.app.get(ClaimingService, { strict: false });
  const fulfilment = stage.app.get(FulfilmentService, { strict: false });
  switch (step[1]) {
    case 'approve':
    case 'approve with priority':
      return review.approve(actor, wishId, step[1] === 'approve with priority');
    case 'reject':
      return review.reject(actor, wishId, step[3]);
    case 'edit':
      return review.editPublicText(actor, wishId, { title: step[3], publicText: step[4] });
    case 'close':
      return review.close(actor, wishId, step[3]);
    case 'resubmit':
      return submission.resubmit(actor, wishId, { ...wordsOf(story), title: step[3], publicText: step[4] });
    case 'withdraw':
      return submission.withdraw(actor, wishId);
    case 'renew':
      return submission.renew(actor, wishId);
    case 'claim':
      return claiming.claim(actor, wishId);
    case 'extend':
      return claiming.extend(actor, wishId);
    case 'release':
      return claiming.release(actor, wishId, step[3]);
    case 'revoke':
      return claiming.revoke(actor, wishId, step[3]);
    case 'deliver':
      return fulfilment.deliver(actor, wishId, step[3]);
    case 'confirm':
      return fulfilment.confirm(actor, wishId, step[3]);
    case 'dispute':
      return fulfilment.dispute(actor, wishId, step[3]);
    case 'show thanks':
      return stage.app.get(ThanksWallService, { strict: false }).show(actor, wishId);
    case 'look at contact':
      await stage.app.get(ContactDisclosureService, { strict: false }).look(actor, wishId);
      return null; // the answer holds a phone: it is not kept
  }
}

const wordsOf = ({ category, title, text, detail, showBuilding }: WishStory): SubmitWishBody => ({
  ...{ category, title, publicText: text, privateDetail: detail, showBuilding },
});
