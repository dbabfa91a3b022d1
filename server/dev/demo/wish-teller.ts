import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../src/modules/communities/index.js';
import { ClaimingService } from '../../src/modules/wishes/app/claiming.service.js';
import { ContactDisclosureService } from '../../src/modules/wishes/app/contact-disclosure.service.js';
import { FulfilmentService } from '../../src/modules/wishes/app/fulfilment.service.js';
import { ReviewService } from '../../src/modules/wishes/app/review.service.js';
import { SubmissionService } from '../../src/modules/wishes/app/submission.service.js';
import type { SubmitWishBody } from '../../src/modules/wishes/dto/wish-form.dto.js';
import { instantOf } from './moments.js';
import type { Settled } from './settle.js';
import type { StandIn } from './stand-in.js';
import type { ToldOnce } from './told-once.js';
import type { Step, WishStory } from './wishes.js';

/** One thing that happens, at its instant. */
export interface Happening {
  readonly at: Date;
  readonly name: string;
  tell(): Promise<void>;
}

/** Turns stories into happenings that call the services of the wish journey. */
export class WishTeller {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly standIn: StandIn,
    private readonly told: ToldOnce,
    private readonly present: Date,
  ) {}

  /** Everything that happens to the wishes of a community; `personOf` knows people without an account. The caller tells it in the order of time. */
  happenings(
    prefix: string,
    settled: Settled,
    stories: readonly WishStory[],
    personOf?: (slug: string) => string,
  ): Happening[] {
    return stories.flatMap((story, number) => {
      const name = `${prefix}-${number}`;
      const known: { id?: string } = {};
      const said: Happening = {
        at: instantOf(story.said, this.present),
        name,
        tell: async () => {
          if (story.platform === 'unreachable' && !(await this.told.knows(name)))
            await this.standIn.breakNextTextCheck();
          const whose = story.of && personOf ? { personId: personOf(story.of) } : {};
          const submit = () => this.submission.submit(this.who(settled, story.by), { ...wordsOf(story), ...whose });
          known.id = (await this.told.tell(name, submit)).id;
        },
      };
      const then = (story.then ?? []).map((step, index): Happening => {
        const stepName = `${name}-${index}`;
        return {
          at: instantOf(step[0], this.present),
          name: stepName,
          tell: async () => {
            await this.told.tell(stepName, () => this.take(settled, story, step, known.id ?? ''));
          },
        };
      });
      return [said, ...then];
    });
  }

  private async take(settled: Settled, story: WishStory, step: Step, wishId: string): Promise<unknown> {
    const actor = this.who(settled, step[2]);
    switch (step[1]) {
      case 'approve':
      case 'approve with priority':
        return this.review.approve(actor, wishId, step[1] === 'approve with priority');
      case 'reject':
        return this.review.reject(actor, wishId, step[3]);
      case 'edit':
        return this.review.editPublicText(actor, wishId, { title: step[3], publicText: step[4] });
      case 'close':
        return this.review.close(actor, wishId, step[3]);
      case 'resubmit':
        return this.submission.resubmit(actor, wishId, { ...wordsOf(story), title: step[3], publicText: step[4] });
      case 'withdraw':
        return this.submission.withdraw(actor, wishId);
      case 'renew':
        return this.submission.renew(actor, wishId);
      case 'claim':
        return this.claiming.claim(actor, wishId);
      case 'extend':
        return this.claiming.extend(actor, wishId);
      case 'release':
        return this.claiming.release(actor, wishId, step[3]);
      case 'revoke':
        return this.claiming.revoke(actor, wishId, step[3]);
      case 'deliver':
        return this.fulfilment.deliver(actor, wishId, step[3]);
      case 'confirm':
        return this.fulfilment.confirm(actor, wishId, step[3]);
      case 'dispute':
        return this.fulfilment.dispute(actor, wishId, step[3]);
      case 'look at contact':
        await this.app.get(ContactDisclosureService, { strict: false }).look(actor, wishId);
        return null; // the answer holds a phone: it is not kept
    }
  }

  private who(settled: Settled, slug: string): Actor {
    const actor = settled.actors.get(slug);
    if (!actor) throw new Error(`nobody is called ${slug} in ${settled.community.name}`);
    return actor;
  }

  private get submission(): SubmissionService {
    return this.app.get(SubmissionService, { strict: false });
  }

  private get review(): ReviewService {
    return this.app.get(ReviewService, { strict: false });
  }

  private get claiming(): ClaimingService {
    return this.app.get(ClaimingService, { strict: false });
  }

  private get fulfilment(): FulfilmentService {
    return this.app.get(FulfilmentService, { strict: false });
  }
}

const wordsOf = ({ category, title, text, detail, showBuilding }: WishStory): SubmitWishBody => ({
  ...{ category, title, publicText: text, privateDetail: detail, showBuilding },
});
