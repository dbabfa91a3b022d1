import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WALL_STATES, type WallState, WISH_CATEGORIES, type WishCategory, wishLimits } from '@silin/shared';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { PageQuery } from '../../../platform/http/keyset.js';
import { STAFF_QUEUES, type StaffQueue } from '../domain/staff-queue.js';

/** Surrounding blanks are nobody's intention; a text of blanks only counts as empty. */
const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Query strings know no booleans. */
const QueryFlag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** What a resident says: the public text names nobody; what a helper must know goes into the private fields. */
export class SubmitWishBody {
  @ApiProperty({ enum: WISH_CATEGORIES, enumName: 'WishCategory' })
  @IsIn(WISH_CATEGORIES)
  category: WishCategory;

  @ApiProperty({ minLength: wishLimits.titleMinChars, maxLength: wishLimits.titleMaxChars })
  @Trimmed()
  @IsString()
  @MinLength(wishLimits.titleMinChars)
  @MaxLength(wishLimits.titleMaxChars)
  title: string;

  @ApiProperty({
    description: 'Hangs on the wall. Phone, identity card and door numbers are refused (WISH_TEXT_PERSONAL).',
    minLength: wishLimits.publicTextMinChars,
    maxLength: wishLimits.publicTextMaxChars,
  })
  @Trimmed()
  @IsString()
  @MinLength(wishLimits.publicTextMinChars)
  @MaxLength(wishLimits.publicTextMaxChars)
  publicText: string;

  @ApiPropertyOptional({
    description: 'For the living claimer and staff only',
    maxLength: wishLimits.privateDetailMaxChars,
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(wishLimits.privateDetailMaxChars)
  privateDetail?: string;

  @ApiPropertyOptional({ description: 'Without it the phone of the profile is shown to the claimer' })
  @IsOptional()
  @Trimmed()
  @Matches(/^(\+?86)?1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$/)
  contactPhone?: string;

  @ApiPropertyOptional({
    description: 'Without it the address of the profile is shown to the claimer',
    maxLength: wishLimits.addressMaxChars,
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(wishLimits.addressMaxChars)
  contactAddress?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Without it the grid of the building, or of the profile' })
  @IsOptional()
  @IsUUID()
  gridId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  buildingId?: string;

  @ApiPropertyOptional({ description: 'The wall names the building only when the author asks for it', default: false })
  @IsOptional()
  @IsBoolean()
  showBuilding?: boolean;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: wishLimits.photosMax })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(wishLimits.photosMax)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  photoIds?: string[];
}

/** The public words of a wish, as staff mend them. */
export class PublicTextBody {
  @ApiProperty({ minLength: wishLimits.titleMinChars, maxLength: wishLimits.titleMaxChars })
  @Trimmed()
  @IsString()
  @MinLength(wishLimits.titleMinChars)
  @MaxLength(wishLimits.titleMaxChars)
  title: string;

  @ApiProperty({ minLength: wishLimits.publicTextMinChars, maxLength: wishLimits.publicTextMaxChars })
  @Trimmed()
  @IsString()
  @MinLength(wishLimits.publicTextMinChars)
  @MaxLength(wishLimits.publicTextMaxChars)
  publicText: string;
}

export class ApproveWishBody {
  @ApiPropertyOptional({ default: false, description: 'The wall says 优先; why is nobody else’s business' })
  @IsOptional()
  @IsBoolean()
  priority?: boolean;
}

/** Rejecting, releasing, revoking, disputing and closing need a reason. */
export class ReasonBody {
  @ApiProperty({ minLength: wishLimits.reasonMinChars, maxLength: wishLimits.reasonMaxChars })
  @Trimmed()
  @IsString()
  @MinLength(wishLimits.reasonMinChars)
  @MaxLength(wishLimits.reasonMaxChars)
  reason: string;
}

export class DeliverWishBody {
  @ApiPropertyOptional({ maxLength: wishLimits.noteMaxChars, description: 'For the author and staff' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(wishLimits.noteMaxChars)
  note?: string;
}

export class ConfirmWishBody {
  @ApiPropertyOptional({ maxLength: wishLimits.thanksMaxChars, description: 'For the volunteer alone' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(wishLimits.thanksMaxChars)
  thanks?: string;
}

/** `?state=&category=&gridId=&q=` of the wall. Without a state: everything that hangs there. */
export class WallQuery extends PageQuery {
  @ApiPropertyOptional({ enum: WALL_STATES, enumName: 'WallState' })
  @IsOptional()
  @IsIn(WALL_STATES)
  state?: WallState;

  @ApiPropertyOptional({ enum: WISH_CATEGORIES, enumName: 'WishCategory' })
  @IsOptional()
  @IsIn(WISH_CATEGORIES)
  category?: WishCategory;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  gridId?: string;

  @ApiPropertyOptional({ maxLength: wishLimits.keywordMaxChars, description: 'Found in title or public text' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(wishLimits.keywordMaxChars)
  q?: string;
}

export class MyClaimsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'true: only what is still to be done or confirmed' })
  @IsOptional()
  @QueryFlag()
  @IsBoolean()
  living?: boolean;
}

export class StaffQueueQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STAFF_QUEUES, enumName: 'StaffQueue', default: 'review' })
  @IsOptional()
  @IsIn(STAFF_QUEUES)
  queue?: StaffQueue;
}
