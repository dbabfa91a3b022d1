import { communityLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { communitiesApi, type CommunityCard } from '@/features/communities/api/communities.api';
import { BuildingChoice } from '@/features/communities/components/building-choice';
import { loadMe } from '@/features/identity/model/me.store';
import { WelcomePanel } from '@/features/identity/components/welcome-panel';
import { routes, startAt } from '@/platform/navigate';
import { useIdParam } from '@/platform/route-params';
import { readScene } from '@/platform/scene';
import { chooseCommunity, useSession } from '@/platform/session';
import { useAction } from '@/platform/use-action';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextInput } from '@/ui/field/field';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import { Page } from '@/ui/page/page';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { guarded } from '@/ui/page/guarded-page';

/** Joining by the code on the notice board, or by scanning the mini-program code in the stairway. */
export default guarded(function JoinPage() {
  const { signedIn } = useSession();
  const { params } = useRouter();
  const forEvent = useIdParam('event');
  const scanned = params.code ?? readScene(params.scene).c;
  const [code, setCode] = useState(scanned ?? '');
  const [found, setFound] = useState<CommunityCard>();
  const [buildingId, setBuildingId] = useState<string>();
  const look = useAction(async (_key: string, text: string) => setFound(await communitiesApi.communityByCode(text)));
  const join = useAction(async (key: string, body: { code: string; buildingId?: string }) => {
    const { communityId } = await communitiesApi.join(body, key);
    chooseCommunity(communityId);
    await loadMe();
    toast(`您已加入${found?.name ?? '社区'}`);
    await startAt(forEvent ? routes.event(forEvent) : routes.home);
  });
  useEffect(() => {
    if (signedIn && scanned) void look.run(scanned);
  }, [signedIn, scanned]);

  if (!signedIn) {
    return (
      <Page title="加入社区">
        <WelcomePanel />
      </Page>
    );
  }
  const tidy = code.trim().toUpperCase();
  return (
    <Page
      title="加入社区"
      bottom={
        found ? (
          <BottomBar>
            <Button variant="quiet" onClick={() => setFound(undefined)}>
              不是这里
            </Button>
            <Button
              id="join"
              grow
              size="large"
              loading={join.pending}
              onClick={() => void join.run({ code: tidy, buildingId })}
            >
              加入
            </Button>
          </BottomBar>
        ) : undefined
      }
    >
      {found ? (
        <>
          <Card>
            <View className="row">
              <IconTile name="home" tone="know" />
              <View className="grow">
                <View className="title">{found.name}</View>
                <View className="note">{`${found.city} ${found.street}`}</View>
              </View>
            </View>
          </Card>
          <Card>
            <BuildingChoice buildings={found.buildings} value={buildingId} onChange={setBuildingId} />
          </Card>
          <ProblemNote problem={join.problem} />
        </>
      ) : (
        <Card className="stack">
          <Field
            label="社区码"
            hint={`${communityLimits.communityCodeChars} 位，写在楼道和公告栏的小程序码下面；找不到就问网格员`}
            error={look.problem?.detail}
          >
            <TextInput
              id="code"
              label="社区码"
              value={code}
              placeholder="例如 DC1234"
              maxLength={12}
              onChange={setCode}
              confirmType="search"
              onConfirm={() => void look.run(tidy)}
            />
          </Field>
          <Button id="find" wide loading={look.pending} disabled={!tidy} onClick={() => void look.run(tidy)}>
            下一步
          </Button>
        </Card>
      )}
    </Page>
  );
});
