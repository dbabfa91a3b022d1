import { matterLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { mattersApi, type Post, type PostWish } from '@/features/matters/api/matters.api';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ChoiceField, Field, TextInput } from '@/ui/field/field';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { DeskFrame } from '../desk-frame';
import type { DeskViewProps } from '../desk-part';
import { ChooseMember, type ChosenMember } from './choose-member';
import '../desk.scss';

type Draft = { name: string; holder: ChosenMember | null; deputy: ChosenMember | null };
const EMPTY: Draft = { name: '', holder: null, deputy: null };

const member = (memberId: string | null, name: string | null): ChosenMember | null =>
  memberId ? { memberId, name: name || '没有写昵称' } : null;
const draftOf = (post: Post): Draft => ({
  ...{ name: post.name, holder: member(post.holderMemberId, post.holderName) },
  deputy: member(post.deputyMemberId, post.deputyName),
});

/** Posts 岗位: who answers for what; matters follow the post, not who holds it today. */
export function PostsDesk({ onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const posts = useLoad(() => mattersApi.posts(communityId), [communityId]);
  const [editing, setEditing] = useState<Post | 'new'>();
  useStayingFresh(() => void posts.reload());
  const changed = () => {
    setEditing(undefined);
    void posts.reload();
    void onChanged();
  };
  const body = () => {
    if (!posts.data)
      return posts.problem ? (
        <ErrorState problem={posts.problem} onRetry={() => void posts.reload()} />
      ) : (
        <Skeleton cards={2} />
      );
    if (posts.data.items.length === 0)
      return <EmptyState title="还没有岗位" note="先写下谁管什么：物业经理、楼长、书记……事情交给岗位，换人也不丢" />;
    return posts.data.items.map((post) => (
      <Card key={post.id} id={`post-${post.id}`} onClick={() => setEditing(post)}>
        <View className="row">
          <View className="grow">
            <View className="heading">{post.name}</View>
            <View className="note">
              {[post.holderName ?? '现在没有人', post.deputyName ? `代理：${post.deputyName}` : '']
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
          <View className="note">{post.open > 0 ? `手上 ${post.open} 件` : '手上没有事'}</View>
        </View>
      </Card>
    ));
  };
  return (
    <DeskFrame>
      <View className="desk-head">
        <View className="title grow">岗位</View>
        <Button id="add-post" icon="plus" onClick={() => setEditing('new')}>
          加一个岗位
        </Button>
      </View>
      {editing ? (
        <PostForm
          key={editing === 'new' ? 'new' : editing.id}
          post={editing === 'new' ? undefined : editing}
          onDone={changed}
          onLeave={() => setEditing(undefined)}
        />
      ) : null}
      {body()}
    </DeskFrame>
  );
}

function PostForm({ post, onDone, onLeave }: { post?: Post; onDone: () => void; onLeave: () => void }) {
  const { communityId } = useMembership();
  const [draft, setDraft] = useState<Draft>(post ? draftOf(post) : EMPTY);
  const [choosing, setChoosing] = useState<'holder' | 'deputy'>();
  const [ending, setEnding] = useState(false);
  const save = useAction(async (key: string, body: PostWish) => {
    if (post) await mattersApi.changePost(communityId, post.id, body);
    else await mattersApi.addPost(communityId, body, key);
    toast('记下了');
    onDone();
  });
  const end = useAction(async () => {
    if (post) await mattersApi.endPost(communityId, post.id);
    toast('撤掉了');
    onDone();
  });
  const body = (): PostWish => ({
    ...{ name: draft.name.trim(), holderMemberId: draft.holder?.memberId ?? null },
    deputyMemberId: draft.deputy?.memberId ?? null,
  });
  return (
    <Card className="stack" id="post-form">
      <Field label="岗位叫什么" error={save.problem?.fieldError('name')}>
        <TextInput
          id="post-name"
          label="岗位叫什么"
          placeholder="比如：物业经理"
          value={draft.name}
          maxLength={matterLimits.postNameMaxChars}
          onChange={(name) => setDraft({ ...draft, name })}
        />
      </Field>
      <Field label="现在是谁">
        <ChoiceField
          id="post-holder"
          value={draft.holder?.name}
          placeholder="先不定人"
          onClick={() => setChoosing('holder')}
        />
      </Field>
      <Field label="谁代理" hint="过了期限会一起告诉代理的人">
        <ChoiceField
          id="post-deputy"
          value={draft.deputy?.name}
          placeholder="没有"
          onClick={() => setChoosing('deputy')}
        />
      </Field>
      <ProblemNote problem={save.problem ?? end.problem} />
      <View className="row row--wrap">
        <Button
          id="post-save"
          disabled={!draft.name.trim()}
          loading={save.pending}
          onClick={() => void save.run(body())}
        >
          记下
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          先不改
        </Button>
        {post ? (
          <Button id="post-end" variant="text" tone="ink" onClick={() => setEnding(true)}>
            撤掉这个岗位
          </Button>
        ) : null}
      </View>
      {choosing ? (
        <ChooseMember
          id="post-member"
          title={choosing === 'holder' ? '现在是谁？' : '谁代理？'}
          onChoose={(chosen) => setDraft({ ...draft, [choosing]: chosen })}
          onClose={() => setChoosing(undefined)}
        />
      ) : null}
      <ConfirmSheet
        open={ending}
        title="撤掉这个岗位吗"
        about={post?.name}
        detail="以后不能再把事情交给它；办过的事都留着。"
        confirm="撤掉"
        pending={end.pending}
        problem={end.problem}
        onConfirm={() => void end.run()}
        onClose={() => setEnding(false)}
      />
    </Card>
  );
}
