import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiProblem } from '@/platform/api-problem';
import { useFocus, useKeys } from '@/platform/keys';
import { Button } from '../button/button';
import { Field, TextArea } from '../field/field';
import { Sheet } from './sheet';
import { ProblemNote } from '../states/states';

export interface ConfirmSheetProps {
  open: boolean;
  title: string;
  /** Whom or what it is about, by name: “厨房的灯不亮了” · 李芳. */
  about?: string;
  /** What will happen, and what cannot be taken back. */
  detail: string;
  /** The verb on the button. */
  confirm: string;
  /** When given, a reason must be written before the button works. */
  reason?: { label: string; placeholder?: string; minChars: number; maxChars: number };
  pending?: boolean;
  problem?: ApiProblem;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

const SHEET_IS_UP_MS = 350;

/** The last question before something that cannot be undone. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { open, title, about, detail, confirm, reason, pending, problem, onConfirm, onClose } = props;
  const [text, setText] = useState('');
  const short = !!reason && text.trim().length < reason.minChars;
  const send = () => {
    if (!short && !pending) onConfirm(text.trim());
  };
  useKeys({ 'ctrl+enter': send }, { on: open, whileTyping: true });
  useFocus('#reason textarea, #confirm', open, SHEET_IS_UP_MS);
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {about ? <View className="strong sheet__about">{about}</View> : null}
      <View className="body">{detail}</View>
      {reason ? (
        <Field
          label={reason.label}
          hint={short ? `请至少写 ${reason.minChars} 个字` : undefined}
          error={problem?.errors[0]?.message}
        >
          <TextArea
            id="reason"
            label={reason.label}
            placeholder={reason.placeholder}
            value={text}
            maxLength={reason.maxChars}
            onChange={setText}
          />
        </Field>
      ) : null}
      <ProblemNote problem={problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button id="confirm" grow disabled={short} loading={pending} onClick={send}>
          {confirm}
        </Button>
      </View>
    </Sheet>
  );
}
