;; Finds the bytes of a text that are not plain, sixteen at a time: the rest of the reader looks only at these. marks.ts has this
;; file as machine code (npm run wasm), and a test holds the two together.
(module
  (import "reader" "memory" (memory 1))

  ;; Writes the places of the marked bytes from $from up to $to, four bytes each, from $marks on; returns how many. Up to fifteen
  ;; bytes beyond $to are looked at too, and up to twelve bytes beyond the last mark are written.
  ;;
  ;; A byte is marked when it is so in $tables: four tables of sixteen bytes. Of the bytes below 128, the first has for each lower
  ;; half a bit for each upper half that it is marked with, the second has for each upper half its bit; the others are the same for
  ;; the bytes from 128 on.
  (func (export "mark")
    (param $from i32) (param $to i32) (param $tables i32) (param $marks i32) (result i32)
    (local $at i32) (local $mask i32) (local $count i32) (local $spill i32)
    (local $bytes v128) (local $low v128) (local $high v128)
    (local $asciiLow v128) (local $asciiHigh v128) (local $otherLow v128) (local $otherHigh v128)
    (local.set $asciiLow (v128.load (local.get $tables)))
    (local.set $asciiHigh (v128.load offset=16 (local.get $tables)))
    (local.set $otherLow (v128.load offset=32 (local.get $tables)))
    (local.set $otherHigh (v128.load offset=48 (local.get $tables)))
    (local.set $at (local.get $marks))
    (block $end
      (loop $sixteen
        (br_if $end (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $bytes (v128.load (local.get $from)))
        (local.set $low
          (v128.and (local.get $bytes) (v128.const i8x16 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15)))
        (local.set $high (i8x16.shr_u (local.get $bytes) (i32.const 4)))
        ;; A bit for each marked byte of the sixteen.
        (local.set $mask
          (i8x16.bitmask
            (i8x16.ne
              (v128.const i64x2 0 0)
              (v128.or
                (v128.and
                  (i8x16.swizzle (local.get $asciiLow) (local.get $low))
                  (i8x16.swizzle (local.get $asciiHigh) (local.get $high)))
                (v128.and
                  (i8x16.swizzle (local.get $otherLow) (local.get $low))
                  (i8x16.swizzle (local.get $otherHigh) (local.get $high)))))))
        (local.set $count (i32.popcnt (local.get $mask)))
        ;; Three are written whether there are so many or not: that takes less time than to ask.
        (i32.store (local.get $at) (i32.add (local.get $from) (i32.ctz (local.get $mask))))
        (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
        (i32.store offset=4 (local.get $at) (i32.add (local.get $from) (i32.ctz (local.get $mask))))
        (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
        (i32.store offset=8 (local.get $at) (i32.add (local.get $from) (i32.ctz (local.get $mask))))
        (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
        (if (local.get $mask)
          (then
            (local.set $spill (i32.add (local.get $at) (i32.const 12)))
            (loop $more
              (i32.store (local.get $spill) (i32.add (local.get $from) (i32.ctz (local.get $mask))))
              (local.set $spill (i32.add (local.get $spill) (i32.const 4)))
              (br_if $more
                (local.tee $mask
                  (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))))))
        (local.set $at (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (br $sixteen)))
    (i32.shr_u (i32.sub (local.get $at) (local.get $marks)) (i32.const 2))))
