import { ApiProperty } from '@nestjs/swagger';
import { WISH_SETTING_NAMES, WISH_SETTINGS, type WishSettingName } from '@silin/shared';
import { Count, Instant, OneOf, Paged, Parts } from '../../../platform/http/fields.js';
import type { WishSettingChange } from '../data/wish-setting.entities.js';

const settingName = { enum: WISH_SETTING_NAMES, enumName: 'WishSettingName' };
/** What a number may be before its setting says so more exactly. */
const ANY_MOST = 1000;

export class WishSettingValue {
  @OneOf(WISH_SETTING_NAMES, { enumName: 'WishSettingName' })
  name: WishSettingName;

  @Count(0, ANY_MOST)
  value: number;
}

/** What one would change. */
export class WishSettingEffectsBody {
  @Parts(() => WishSettingValue, WISH_SETTINGS.length, { min: 1 })
  changes: WishSettingValue[];
}

export class WishSettingChangeBody extends WishSettingValue {
  @Count(0, ANY_MOST, { description: 'What whoever changes it has read; refused when it is something else by now' })
  was: number;
}

export class WishSettingsBody {
  @Parts(() => WishSettingChangeBody, WISH_SETTINGS.length, { min: 1 })
  changes: WishSettingChangeBody[];
}

export class WishSettingDto {
  @ApiProperty(settingName) name: WishSettingName;
  @ApiProperty() title: string;
  @ApiProperty() unit: string;
  @ApiProperty() value: number;
  @ApiProperty({ description: 'What it is where nobody set it' }) standard: number;
  @ApiProperty() least: number;
  @ApiProperty() most: number;
}

export class WishSettingsDto {
  @ApiProperty({ type: [WishSettingDto] }) settings: WishSettingDto[];
}

export class WishSettingEffect {
  @ApiProperty(settingName) name: WishSettingName;
  @ApiProperty() was: number;
  @ApiProperty() value: number;
  @ApiProperty({ description: 'What it does to what is already running' }) sentence: string;
}

export class WishSettingEffects {
  @ApiProperty({ type: [WishSettingEffect] }) effects: WishSettingEffect[];
}

export class WishSettingChangeDto {
  @ApiProperty(settingName) name: WishSettingName;
  @ApiProperty() title: string;
  @ApiProperty() unit: string;
  @ApiProperty() was: number;
  @ApiProperty() value: number;
  @ApiProperty() by: string;
  @Instant() at: string;
}

export class WishSettingChangePage extends Paged(WishSettingChangeDto) {}

/** Every setting with the number that holds. */
export const wishSettings = (valueOf: (name: WishSettingName) => number): WishSettingsDto => ({
  settings: WISH_SETTINGS.map((setting) => ({ ...setting, value: valueOf(setting.name) })),
});

export const settingChange = (
  { name, was, value, at }: WishSettingChange,
  { title, unit }: { title: string; unit: string },
  by: string,
): WishSettingChangeDto => ({ name, title, unit, was, value, by, at: at.toISOString() });
