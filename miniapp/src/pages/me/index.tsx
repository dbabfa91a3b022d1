import { View } from '@tarojs/components';
import { roleLabels } from '@/features/communities/model/labels';
import { linksOf, stateBeside } from '@/features/home/model/links';
import { chooseElder, useMe } from '@/features/identity/model/me.store';
import { SignedInPage } from '@/features/identity/components/signed-in-page';
import { useMembership, useMembershipIfAny } from '@/features/communities/model/membership';
import { go, routes, startAt } from '@/platform/navigate';
import { signOut } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { Avatar } from '@/ui/avatar/avatar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { useElder } from '@/ui/base/elder';
import { Icon } from '@/ui/icon/icon';
import { ListRow } from '@/ui/list-row/list-row';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { Tag } from '@/ui/tag/tag';
import { guarded } from '@/ui/page/guarded-page';

export default guarded(function MePage() {
  return (
    <SignedInPage title="我的" tab>
      <Mine />
    </SignedInPage>
  );
});

/** What the account needs is here for everybody; what a community gives, for its members. */
function Mine() {
  const joined = useMembershipIfAny() !== undefined;
  const { elder } = useElder();
  const leave = useAction(async () => {
    await signOut();
    await startAt(routes.home);
  });
  return (
    <>
      {joined ? <Profile /> : <NotJoined />}
      <OutboxBanner />
      {joined ? <Doings /> : null}
      <Card list>
        <SwitchRow id="elder-switch" title="长辈版" note="字大、按钮大" on={elder} onChange={chooseElder} />
        <ListRow
          icon="lock"
          title="账号和数据"
          note="登录过的设备、我的数据、注销"
          onClick={() => void go(routes.account)}
        />
        <ListRow icon="shield" title="隐私保护说明" onClick={() => void go(routes.privacy)} />
        <ListRow id="help" icon="phone" title="投诉与反馈" onClick={() => void go(routes.help)} />
      </Card>
      <Button id="sign-out" variant="quiet" wide loading={leave.pending} onClick={() => void leave.run()}>
        退出登录
      </Button>
    </>
  );
}

function Profile() {
  const me = useMe();
  const membership = useMembership();
  const words = roleLabels(membership.roles, membership.volunteerState);
  const lives = [membership.communityName, membership.grid?.name, membership.building?.name].filter(Boolean);
  return (
    <Card id="profile" onClick={() => void go(routes.profile)}>
      <View className="row">
        <Avatar url={me?.avatarUrl} />
        <View className="grow">
          <View className="title">{me?.nickname || '还没有写昵称'}</View>
          <View className="note row row--wrap">
            {lives.map((place) => (
              <View key={place}>{place}</View>
            ))}
          </View>
        </View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
      <View className="row row--wrap" style={{ marginTop: '0.75rem' }}>
        {words.map((w) => (
          <Tag key={w} tone={w === '居民' ? 'plain' : 'know'}>
            {w}
          </Tag>
        ))}
      </View>
    </Card>
  );
}

function NotJoined() {
  const me = useMe();
  return (
    <Card className="stack">
      <View className="row">
        <Avatar url={me?.avatarUrl} />
        <View className="grow">
          <View className="title">{me?.nickname || '还没有写昵称'}</View>
          <View className="note">还没有加入社区</View>
        </View>
      </View>
      <Button id="join-first" wide onClick={() => void go(routes.join)}>
        加入社区
      </Button>
    </Card>
  );
}

/** What this person can do here, by role. */
function Doings() {
  const membership = useMembership();
  return (
    <Card list>
      {linksOf(membership).map((link) => {
        const state = stateBeside(link, membership);
        return (
          <ListRow
            key={link.id}
            id={link.id}
            icon={link.icon}
            title={link.title}
            note={link.note}
            end={state ? <Tag tone={state.tone}>{state.word}</Tag> : undefined}
            onClick={() => void go(link.url)}
          />
        );
      })}
    </Card>
  );
}
