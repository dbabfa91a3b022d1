import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonReferences } from '../../communities/index.js';

/** Private files go with the person they are about when two rows of one human become one. */
@Injectable()
export class PrivateFileReferences implements OnModuleInit {
  constructor(private readonly references: PersonReferences) {}

  onModuleInit(): void {
    this.references.register({ table: 'private_files', idColumns: ['id'], personColumn: 'person_id' });
  }
}
