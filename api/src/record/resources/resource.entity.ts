import { Column } from 'typeorm';

/** The columns of every table whose rows have versions. */
export abstract class ResourceEntity {
  /** The number of its last change, which a trigger keeps. */
  @Column({ name: 'seq', type: 'integer', default: 0, insert: false, update: false })
  seq!: number;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
