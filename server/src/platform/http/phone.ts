/** A number as people write it: 138 0000 0000, 0357-4220000, +852 12345678. */
export const PHONE = /^\+?[\d][\d\s()-]{4,18}\d$/;
