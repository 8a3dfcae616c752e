/** One thing on a picture; both writers, SVG and canvas, draw just these. */
export type Mark =
  | {
      readonly is: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      color: string;
      width: number;
      dash: string;
      /** Stands back behind what is lit. */
      dim: boolean;
    }
  | {
      readonly is: 'shape';
      path: string;
      x: number;
      y: number;
      radius: number;
      fill: string;
      ring: string | null;
      /** Stands back behind what is lit. */
      dim: boolean;
      id: string | null;
      name: string;
      /** Whether it is the ground of a region. */
      ground?: true;
    }
  | {
      readonly is: 'text';
      x: number;
      y: number;
      size: number;
      color: string;
      text: string;
      bold: boolean;
      halo: string | null;
    };
