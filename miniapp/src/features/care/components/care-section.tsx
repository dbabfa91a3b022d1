import { careTierWords, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { go, routes } from '@/platform/navigate';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ProblemNote } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { type CareProfile, profilesApi } from '../api/profiles.api';
import { profileLines } from '../model/care-labels';
import { CareAway } from './care-away';

/** Somebody's care profile on their page. It opens by a tap, because every look is recorded. */
export function CareSection({ person }: PersonSectionProps) {
  const { communityId } = useMembership();
  const [read, setRead] = useState<{ profile: CareProfile | null }>();
  const look = useAction(async () => setRead(await profilesApi.look(communityId, person.id)));
  useStayingFresh(() => {
    if (read) void look.run();
  });
  const write = () => void go(routes.careProfile(person.id));
  const gone = person.state === 'moved' || person.state === 'died';
  return (
    <Section title="帮扶档案">
      <Card id="care-profile" className="stack">
        {!read ? (
          <>
            <View className="body">多久看望一次、要做什么、上门要知道什么。</View>
            <View className="note">每次打开都会记下来，本人和家人看得到。</View>
            <Button id="care-look" variant="quiet" wide loading={look.pending} onClick={() => void look.run()}>
              看帮扶档案
            </Button>
          </>
        ) : read.profile ? (
          <>
            <Written profile={read.profile} />
            {gone ? null : (
              <>
                <CareAway personId={person.id} name={person.name} profile={read.profile} onChanged={look.run} />
                <Button id="care-write" variant="quiet" icon="edit" wide onClick={write}>
                  改档案
                </Button>
              </>
            )}
          </>
        ) : (
          <>
            <View className="body">还没有档案。要先问本人，同意了才建；不同意也照样可以帮忙。</View>
            {gone ? null : (
              <Button id="care-write" variant="quiet" wide onClick={write}>
                建一份
              </Button>
            )}
          </>
        )}
        <ProblemNote problem={look.problem} />
      </Card>
    </Section>
  );
}

function Written({ profile }: { profile: CareProfile }) {
  const now = Date.now();
  return (
    <>
      <View className="row row--wrap">
        <Tag tone="enjoy">{careTierWords[profile.tier]}</Tag>
        {profile.reviewDue ? <Tag tone="warn">该复核了</Tag> : null}
        {profile.awayUntil ? <Tag tone="warn">{`外出到 ${formatDate(profile.awayUntil, now)}`}</Tag> : null}
      </View>
      <View className="body">{profile.tierWhy}</View>
      {profile.awayWhy ? <View className="note">{`外出：${profile.awayWhy}`}</View> : null}
      {profileLines(profile).map(([name, words]) => (
        <View key={name}>
          <View className="note">{name}</View>
          <View className="body">{words}</View>
        </View>
      ))}
      <View className="note">{`${formatDate(profile.reviewOn, now)}再看要不要改 · ${profile.updatedBy}改于${formatDate(profile.updatedAt, now)}`}</View>
      {profile.tiers.slice(1).map((tier) => (
        <View key={tier.setAt} className="note">
          {`${formatDate(tier.setAt, now)} ${tier.setBy}定为“${careTierWords[tier.tier]}”：${tier.why}`}
        </View>
      ))}
    </>
  );
}
