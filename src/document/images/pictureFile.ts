/** A picture as it goes into documents: its pixels and nothing else, without what cameras and programs note in it. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly data: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Why a file can't be used. kind: not PNG or JPEG. broken: not whole. turned: stored lying on its side. ink: made for print, in four colours. large: too many bytes or pixels. */
export type PictureFault = 'kind' | 'broken' | 'turned' | 'ink' | 'large';
