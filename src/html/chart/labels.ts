/** A label's wish: where its middle should be, and how high it is, in points. */
export interface Wish {
  readonly middle: number;
  readonly height: number;
}

interface Cluster {
  readonly members: number[];
  height: number;
  /** Sum over the members of the top that the whole cluster would have with that member at its wish. */
  tops: number;
}

const topOf = ({ tops, members }: Cluster): number => tops / members.length;

/**
 * Middles for labels in one column so that none covers another, each as near its wish as the others allow and
 * all between `top` and `bottom` when there is room. The order down the column is that of the wishes.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => wishes[a]!.middle - wishes[b]!.middle || a - b);
  const clusters: Cluster[] = [];
  const clamp = (value: number, height: number) => Math.max(top, Math.min(value, bottom - height));
  for (const index of order) {
    const { middle, height } = wishes[index]!;
    let cluster: Cluster = { members: [index], height, tops: middle - height / 2 };
    // Labels that meet become one block, which settles around the mean of its members' wishes.
    for (let above = clusters.at(-1); above; above = clusters.at(-1)) {
      if (clamp(topOf(above), above.height) + above.height <= clamp(topOf(cluster), cluster.height)) break;
      clusters.pop();
      cluster = {
        members: [...above.members, ...cluster.members],
        height: above.height + cluster.height,
        tops: above.tops + cluster.tops - cluster.members.length * above.height,
      };
    }
    clusters.push(cluster);
  }
  const middles: number[] = new Array(wishes.length).fill(0);
  for (const cluster of clusters) {
    let y = clamp(topOf(cluster), cluster.height);
    for (const index of cluster.members) {
      const { height } = wishes[index]!;
      middles[index] = y + height / 2;
      y += height;
    }
  }
  return middles;
}
