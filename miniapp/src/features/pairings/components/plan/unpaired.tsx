import { CARE_TIERS, careTierWords, type CareTier, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { Section } from '@/ui/section/section';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { TickRow } from '@/ui/tick-row/tick-row';
import { type PlanCard, proposalsApi, type UnpairedPerson } from '../../api/proposals.api';

interface UnpairedProps {
  /** A draft was made. */
  onMade: (planId: string) => void;
  /** Drafts and what was sent, the newest first. */
  plans: readonly PlanCard[];
}

/** Whom nobody looks in on by a pairing, by how often they should be seen; for all or some of them a draft is made. */
export function Unpaired({ onMade, plans }: UnpairedProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const people = useLoad(() => proposalsApi.unpaired(communityId), [communityId]);
  const [without, setWithout] = useState<ReadonlySet<CareTier>>(new Set());
  const make = useAction(async (key: string, personIds: readonly string[]) => {
    const { id } = await proposalsApi.makePlan(communityId, personIds, key);
    onMade(id);
  });
  if (!people.data)
    return people.problem ? (
      <ErrorState problem={people.problem} onRetry={() => void people.reload()} />
    ) : (
      <Skeleton cards={2} />
    );
  const of = (tier: CareTier) => people.data?.items.filter((one) => one.tier === tier) ?? [];
  const tiers = [...CARE_TIERS].reverse().filter((tier) => of(tier).length > 0);
  const wanted = tiers.filter((tier) => !without.has(tier)).flatMap(of);
  const flip = (tier: CareTier) =>
    setWithout((now) => new Set(now.has(tier) ? [...now].filter((one) => one !== tier) : [...now, tier]));
  if (tiers.length === 0)
    return <EmptyState icon="people" title="要看望的人都有对子了" note="新建了帮扶档案的，会出现在这里" />;
  return (
    <View className="stack" id="unpaired">
      <View className="body">
        先把每周要看的排好，再排每月、每季的。排出来的只是草稿：看过、改过再发，志愿者愿意才算。
      </View>
      <Card list>
        {tiers.map((tier) => (
          <TickRow
            key={tier}
            id={`tier-${tier}`}
            title={`${careTierWords[tier]}：${of(tier).length} 位还没有对子`}
            note={tierNote(of(tier))}
            on={!without.has(tier)}
            onChange={() => flip(tier)}
          />
        ))}
      </Card>
      <ProblemNote problem={make.problem} />
      <Button
        id="plan-make"
        wide={!wide}
        disabled={wanted.length === 0}
        loading={make.pending}
        onClick={() => void make.run(wanted.map(({ personId }) => personId))}
      >
        {`给这 ${wanted.length} 位排一份草稿`}
      </Button>
      {plans.length > 0 ? (
        <Section title="排过的">
          <Card list>
            {plans.map((plan) => (
              <ListRow key={plan.id} title={planTitle(plan)} note={planNote(plan)} onClick={() => onMade(plan.id)} />
            ))}
          </Card>
        </Section>
      ) : null}
    </View>
  );
}

const SHOWN = 5;

function tierNote(people: readonly UnpairedPerson[]): string {
  const names = people.slice(0, SHOWN).map(({ personName }) => personName || '没有写姓名');
  const unasked = people.filter(({ hasConsent }) => !hasConsent).length;
  const more = people.length > SHOWN ? '等' : '';
  return [`${names.join('、')}${more}`, unasked > 0 ? `${unasked} 位还没问过本人同不同意` : '']
    .filter(Boolean)
    .join(' · ');
}

const planTitle = ({ madeAt, madeByName }: PlanCard): string => `${formatDate(madeAt, Date.now())} ${madeByName}排的`;
const planNote = ({ people, paired, sent, sentAt }: PlanCard): string =>
  sentAt ? `${people} 位里发出 ${sent} 个提议` : `草稿：${people} 位里配上 ${paired} 位，发出 ${sent} 个`;
