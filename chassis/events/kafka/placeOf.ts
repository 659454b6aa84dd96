/** One partition. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** A partition's name among all others. */
export const placeOf = ({ topic, partition }: Place): string => `${topic} ${partition}`;
