import { Image, View } from '@tarojs/components';
import { useMemo } from 'react';
import qrcode from 'qrcode-generator';
import { pictureLabel } from '../base/role';
import './qr-code.scss';

interface QrCodeProps {
  /** What the code says. */
  value: string;
  /** What it is for, in words, for those who do not see it. */
  label: string;
  /** In rem; 15 unless told. */
  size?: number;
}

const DOTS_PER_SQUARE = 10;
const QUIET_SQUARES = 4;

/** A code drawn on this phone: nothing is asked of the network. Black on white whatever the page's colours are. */
export function QrCode({ value, label, size = 15 }: QrCodeProps) {
  const url = useMemo(() => pictureOf(value), [value]);
  const square = { width: `${size}rem`, height: `${size}rem` };
  return (
    <View className="qr" style={square}>
      <Image className="qr__picture" src={url} mode="scaleToFill" {...pictureLabel(label)} />
    </View>
  );
}

/** The code as a picture in its own address. */
export function pictureOf(value: string): string {
  const code = qrcode(0, 'M');
  code.addData(value);
  code.make();
  return code.createDataURL(DOTS_PER_SQUARE, DOTS_PER_SQUARE * QUIET_SQUARES);
}
