import { ApiProperty } from '@nestjs/swagger';
import {
  MATTER_CATEGORIES,
  type MatterCategory,
  matterMachine,
  type MatterState,
  NEED_HEARD_HOW,
  type NeedAction,
  type NeedHeardHow,
  needLimits,
  needMachine,
  type NeedState,
  TOLD_HOW,
  type ToldHow,
} from '@silin/shared';
import { Id, Instant, LongText, OneOf, Paged, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type MatterFacts, matterNo, NewMatterBody } from '../../matters/index.js';
import type { Need } from '../data/need.entities.js';

const state = { enum: needMachine.states, enumName: 'NeedState' };
const textOrNull = { type: String, nullable: true } as const;

/** Somebody says what they need; for somebody else whom one acts for or looks after. */
export class NewNeedBody {
  @LongText(needLimits.wordsMaxChars, { min: needLimits.wordsMinChars, description: 'in their own words' })
  words: string;

  @OneOf(MATTER_CATEGORIES, { enumName: 'MatterCategory' })
  category: MatterCategory;

  @Id({ optional: true, description: 'whose it is; without it the asker’s own' })
  personId?: string;

  @OneOf(NEED_HEARD_HOW, { optional: true, enumName: 'NeedHeardHow', description: 'for staff and grid workers' })
  heardHow?: NeedHeardHow;

  @Id({ optional: true, description: 'where it is; without it where the person lives' })
  buildingId?: string;

  @Text(needLimits.placeMaxChars, { optional: true })
  placeText?: string;
}

export class NeedAnswerBody {
  @LongText(needLimits.answerMaxChars, { min: needLimits.answerMinChars, description: 'told to the person' })
  words: string;
}

export class ReferNeedBody extends NeedAnswerBody {
  @Text(needLimits.placeMaxChars, { min: needLimits.answerMinChars, description: 'to whom' })
  to: string;
}

export class LinkNeedBody {
  @Id({ description: 'an open matter' })
  matterId: string;
}

/** A matter made of a need: the needy person's name stands nowhere in it. */
export class MatterOfNeedBody extends NewMatterBody {}

export class NeedAgainBody {
  @LongText(needLimits.answerMaxChars, { min: needLimits.answerMinChars, description: 'what is still wrong' })
  why: string;
}

export class NeedToldBody {
  @OneOf(TOLD_HOW, { enumName: 'ToldHow' })
  how: ToldHow;
}

/** Small: stored as the answer to a repeat. */
export class NeedAnswer {
  @ApiProperty() id: string;
  @ApiProperty(state) state: NeedState;
}

/** The matter a need joined. */
export class NeedMatter {
  @ApiProperty() id: string;
  @ApiProperty({ example: '2026-017' }) no: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: matterMachine.states, enumName: 'MatterState' }) state: MatterState;
  @ApiProperty(textOrNull) deadlineOn: string | null;
  @ApiProperty(textOrNull) solvedOn: string | null;
}

/** A need, for the person, who acts for them, and those who answer it. */
export class NeedCard extends NeedAnswer {
  @ApiProperty() personId: string;
  @ApiProperty({ description: 'empty for oneself' }) personName: string;
  @ApiProperty() words: string;
  @ApiProperty({ enum: MATTER_CATEGORIES, enumName: 'MatterCategory' }) category: MatterCategory;
  @ApiProperty({ enum: NEED_HEARD_HOW, enumName: 'NeedHeardHow' }) heardHow: NeedHeardHow;
  @Instant() heardAt: string;
  @ApiProperty(textOrNull) placeName: string | null;
  @ApiProperty(textOrNull) answer: string | null;
  @ApiProperty(textOrNull) referredTo: string | null;
  @ApiProperty({ type: NeedMatter, nullable: true }) matter: NeedMatter | null;
  @Instant({ nullable: true }) toldAt: string | null;
  @ApiProperty({ enum: TOLD_HOW, type: String, nullable: true }) toldHow: ToldHow | null;
  @ApiProperty({ description: 'how often it was not solved for the person' }) again: number;
  @ApiProperty({ ...textOrNull, description: 'what was still wrong the last time' }) againWhy: string | null;
  @ApiProperty({ enum: needMachine.actions, enumName: 'NeedAction', isArray: true }) actions: NeedAction[];
}

export class NeedPage extends Paged(NeedCard) {}

export class NeedList {
  @ApiProperty({ type: [NeedCard] }) items: NeedCard[];
}

export class NeedsQuery extends PageQuery {
  @OneOf(needMachine.states)
  state: NeedState;

  @Id({ optional: true, description: 'grid workers: one of their grids' })
  gridId?: string;
}

export const needAnswer = ({ id, state }: Need): NeedAnswer => ({ id, state });

const matterOf = (matter: MatterFacts | undefined): NeedMatter | null =>
  matter
    ? {
        ...{ id: matter.id, no: matterNo(matter), title: matter.title, state: matter.state },
        ...{ deadlineOn: matter.deadlineOn, solvedOn: matter.solvedOn },
      }
    : null;

/** A need as one reader sees it. */
export const needCard = (
  need: Need,
  more: Pick<NeedCard, 'personName' | 'placeName' | 'actions'>,
  matter: MatterFacts | undefined,
): NeedCard => ({
  ...needAnswer(need),
  ...{ personId: need.personId, words: need.words, category: need.category, heardHow: need.heardHow, ...more },
  ...{ heardAt: need.heardAt.toISOString(), answer: need.answer, referredTo: need.referredTo },
  ...{ matter: matterOf(matter), toldAt: need.toldAt?.toISOString() ?? null, toldHow: need.toldHow },
  ...{ again: need.again, againWhy: need.againWhy },
});
