import { findPersonalData, wishLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { wishesApi } from '@/features/wishes/api/wishes.api';
import { FINDING_WORDS, TEXT_CHECK_WORDS } from '@/features/wishes/model/labels';
import { PersonalWarning } from '@/features/wishes/components/say/personal-warning';
import type { WishPage } from '@/features/wishes/api/types';
import { useFocus, useKeys } from '@/platform/keys';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { Icon } from '@/ui/icon/icon';
import { role } from '@/ui/base/role';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { toast } from '@/ui/toast/toast';
import { dropEdit, keepEdit, keptEdit, type PublicWords } from './kept-edit';

interface PublicTextProps {
  wish: WishPage;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onChanged: () => void;
}

/** The words on the wall, what was found in them, and the way to mend them. The author sees every change. */
export function PublicText({ wish, editing, onEditing, onChanged }: PublicTextProps) {
  if (editing) return <Edit key={wish.id} wish={wish} onEditing={onEditing} onChanged={onChanged} />;
  const check = wish.staff && TEXT_CHECK_WORDS[wish.staff.textCheck];
  return (
    <View className="panel__part">
      <View className="note">公开的文字（墙上看得到）</View>
      <View className="panel__text">{wish.publicText}</View>
      <Findings wish={wish} />
      <View className="row row--wrap panel__check">
        {check ? (
          <Tag tone={check.tone} icon={check.icon}>
            {check.word}
          </Tag>
        ) : (
          <View />
        )}
        {wish.actions.includes('edit') ? (
          <Button id="edit-text" variant="quiet" icon="edit" onClick={() => onEditing(true)}>
            改公开文字
          </Button>
        ) : null}
      </View>
      {wish.textBeforeEdit ? (
        <View className="note">{`原来写的是：${wish.textBeforeEdit.title} ${wish.textBeforeEdit.publicText}`}</View>
      ) : null}
    </View>
  );
}

function Findings({ wish }: { wish: WishPage }) {
  const found = wish.staff?.findings ?? [];
  if (found.length === 0) {
    return (
      <View className="panel__clean">
        <Icon name="check" size={1.125} />
        没有发现电话、证件号、门牌号
      </View>
    );
  }
  const words = found.map((f) => `${FINDING_WORDS[f.kind]}“${wish[f.field].slice(f.start, f.end)}”`);
  return (
    <View className="panel__found" {...role('alert')}>
      <Icon name="info" size={1.125} />
      {`像是有${words.join('、')}，请先改掉`}
    </View>
  );
}

function Edit({ wish, onEditing, onChanged }: Omit<PublicTextProps, 'editing'>) {
  const { communityId } = useMembership();
  const [words, setWords] = useState<PublicWords>(() => keptEdit(wish.id) ?? pick(wish));
  const [leaving, setLeaving] = useState(false);
  const { title, publicText } = words;
  const change = (part: Partial<PublicWords>) => {
    const next = { ...words, ...part };
    keepEdit(wish.id, next);
    setWords(next);
  };
  const stop = () => {
    dropEdit(wish.id);
    onEditing(false);
  };
  const save = useAction(async (key: string, body: PublicWords) => {
    await wishesApi.editPublicText(communityId, wish.id, body, key);
    toast('已经改好，说心愿的人看得到改动');
    stop();
    onChanged();
  });
  const leave = () => {
    if (title === wish.title && publicText === wish.publicText) stop();
    else setLeaving(true);
  };
  const short =
    title.trim().length < wishLimits.titleMinChars || publicText.trim().length < wishLimits.publicTextMinChars;
  const send = () => {
    if (!short) void save.run({ title: title.trim(), publicText: publicText.trim() });
  };
  useKeys({ escape: leave, 'ctrl+enter': send }, { on: !leaving, whileTyping: true });
  useFocus('#edit-public-text textarea, textarea#edit-public-text', !leaving);
  return (
    <View className="panel__part">
      <Field label="标题" error={save.problem?.fieldError('title')}>
        <TextInput
          id="edit-title"
          label="标题"
          value={title}
          maxLength={wishLimits.titleMaxChars}
          onChange={(next) => change({ title: next })}
        />
      </Field>
      <PersonalWarning text={title} />
      <Field label="公开的文字" error={save.problem?.fieldError('publicText')}>
        <TextArea
          id="edit-public-text"
          label="公开的文字"
          placeholder="墙上看得到的话"
          value={publicText}
          maxLength={wishLimits.publicTextMaxChars}
          onChange={(next) => change({ publicText: next })}
        />
      </Field>
      {findPersonalData(publicText).length ? <PersonalWarning text={publicText} /> : null}
      <ProblemNote problem={save.problem} />
      <View className="row">
        <Button id="edit-leave" variant="quiet" grow onClick={leave}>
          不改了
        </Button>
        <Button id="edit-save" tone="ink" grow disabled={short} loading={save.pending} onClick={send}>
          改好了
        </Button>
      </View>
      {SILIN_H5 ? <View className="note">Ctrl+Enter 改好了 · Esc 不改了。没改完也会替您留着。</View> : null}
      <ConfirmSheet
        open={leaving}
        title="不要改过的文字了吗"
        about={`“${wish.title}”`}
        detail="改过的文字还没有保存，放弃后就没有了。"
        confirm="放弃改动"
        onConfirm={stop}
        onClose={() => setLeaving(false)}
      />
    </View>
  );
}

const pick = ({ title, publicText }: PublicWords): PublicWords => ({ title, publicText });
