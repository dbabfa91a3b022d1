import { careTierWords, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone, go, routes } from '@/platform/navigate';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { type OwnCareProfile, profilesApi } from '../api/profiles.api';
import { ownLines } from '../model/care-labels';

interface OwnProfileProps {
  /** Somebody for whom the reader acts; undefined: the reader. */
  personId: string | undefined;
  /** The community's telephone, to say that something is wrong. */
  phone: string | null | undefined;
}

/** All that is written in one's care profile, and where to say that it is wrong or unwanted. */
export function OwnProfile({ personId, phone }: OwnProfileProps) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => profilesApi.own(communityId, personId), [communityId, personId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const { name, profile } = data;
  const consent = personId ? routes.consentOf(personId, 'care_profile') : routes.consent('care_profile');
  if (!profile)
    return (
      <EmptyState
        icon="note"
        title={personId ? `${name}还没有帮扶档案` : '您还没有帮扶档案'}
        note="想让社区知道平时要怎样照顾，请跟网格员说一声。没有档案也照样有人帮忙。"
      />
    );
  return (
    <>
      <Card id="own-profile" className="stack">
        {personId ? <View className="title">{name}</View> : null}
        <Written profile={profile} />
      </Card>
      <Card className="stack">
        <View className="body">
          只有社区工作者、这一片的网格员和本人看得到；请了人代办“说明要怎样照顾”的，他也看得到。写得不对，打电话说一声就改。
        </View>
        {phone ? (
          <Button id="own-profile-call" icon="phone" wide onClick={() => void callPhone(phone)}>
            打电话给社区
          </Button>
        ) : null}
        <Button id="own-profile-acts" variant="quiet" wide onClick={() => void go(actsOf(personId))}>
          谁看过
        </Button>
        <Button id="own-profile-consent" variant="text" wide onClick={() => void go(consent)}>
          不想留这份档案
        </Button>
      </Card>
    </>
  );
}

const actsOf = (personId: string | undefined): string => (personId ? routes.recordActsOf(personId) : routes.recordActs);

function Written({ profile }: { profile: OwnCareProfile }) {
  const now = Date.now();
  return (
    <>
      <View className="row row--wrap">
        <Tag tone="enjoy">{`看望：${careTierWords[profile.tier]}`}</Tag>
        {profile.awayUntil ? <Tag tone="warn">{`不在家，到${formatDate(profile.awayUntil, now)}`}</Tag> : null}
      </View>
      <Line name="为什么这样看望" words={profile.tierWhy} />
      {profile.awayWhy ? <Line name="为什么不在家" words={profile.awayWhy} /> : null}
      {ownLines(profile).map(([name, words]) => (
        <Line key={name} name={name} words={words} />
      ))}
      <View className="note">{`${formatDate(profile.updatedAt, now)}写的；${formatDate(profile.reviewOn, now)}再看要不要改`}</View>
      {profile.tiers.slice(1).map((tier) => (
        <View key={tier.setAt} className="note">
          {`${formatDate(tier.setAt, now)}定的是“${careTierWords[tier.tier]}”：${tier.why}`}
        </View>
      ))}
    </>
  );
}

function Line({ name, words }: { name: string; words: string }) {
  return (
    <View>
      <View className="note">{name}</View>
      <View className="body">{words}</View>
    </View>
  );
}
