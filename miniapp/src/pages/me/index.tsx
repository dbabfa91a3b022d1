import { View } from '@tarojs/components';
import { roleLabels } from '@/features/communities/model/labels';
import { VOLUNTEER_LABELS } from '@/features/volunteers/model/labels';
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
  const { roles, volunteerState } = useMembership();
  const atDesk = roles.includes('staff');
  const withPeople = atDesk || roles.includes('grid_worker');
  const organises = atDesk || roles.includes('organiser');
  const volunteer = volunteerState ? VOLUNTEER_LABELS[volunteerState] : undefined;
  return (
    <Card list>
      <ListRow id="my-wishes" icon="note" title="我的心愿" onClick={() => void go(routes.myWishes)} />
      <ListRow id="my-events" icon="cal" title="我的活动" onClick={() => void go(routes.myEvents)} />
      <ListRow id="inbox" icon="bell" title="我的消息" onClick={() => void go(routes.inbox)} />
      <ListRow
        id="consents"
        icon="check"
        title="我同意的事"
        note="随时可以改"
        onClick={() => void go(routes.consents)}
      />
      <ListRow id="proxies" icon="people" title="谁替我办事" onClick={() => void go(routes.proxies)} />
      <ListRow id="record-acts" icon="shield" title="谁看过、谁替我办过" onClick={() => void go(routes.recordActs)} />
      {volunteerState === 'approved' || volunteerState === 'suspended' ? (
        <>
          <ListRow id="claims" icon="hand" title="我认领的" onClick={() => void go(routes.claims)} />
          <ListRow id="neighbours" icon="people" title="我的邻居" onClick={() => void go(routes.neighbours)} />
        </>
      ) : null}
      <ListRow id="helper" icon="hand" title="帮我的人" onClick={() => void go(routes.helper)} />
      <ListRow
        id="volunteer"
        icon="people"
        title={volunteer ? '志愿者' : '成为志愿者'}
        note={volunteer ? undefined : '晚饭后搭把手也行'}
        end={volunteer ? <Tag tone={volunteer.tone}>{volunteer.word}</Tag> : undefined}
        onClick={() => void go(routes.volunteer)}
      />
      {withPeople ? (
        <ListRow
          id="people"
          icon="building"
          title="居民"
          note="按楼栋查、登记"
          onClick={() => void go(routes.people)}
        />
      ) : null}
      {organises ? (
        <ListRow
          id="organise"
          icon="opera"
          title="组织活动"
          note="做活动、看名单、门口签到"
          onClick={() => void go(routes.organise)}
        />
      ) : null}
      {atDesk ? (
        <ListRow id="desk" icon="desk" title="工作台" note="审核、回访、催办" onClick={() => void go(routes.desk)} />
      ) : null}
    </Card>
  );
}
