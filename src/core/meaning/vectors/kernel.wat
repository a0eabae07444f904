;; The products of a question with many vectors. Four vectors are interleaved, sixteen values of each in turn: one pass over
;; memory without jumps, 64 bytes a turn, and each part of the question is read once for four vectors.
;; `npm run kernel` compiles this text into kernelBytes.ts.
(module
  (import "index" "memory" (memory 1))

  ;; Writes, for each of `slots` vectors, the scalar product with the question times the vector's scale, as float32.
  ;;   $question    `dimensions` int16
  ;;   $vectors     `slots` times `dimensions` int8, interleaved by fours
  ;;   $scales      `slots` float32
  ;;   $products    address of the output, `slots` float32
  ;;   $slots       a multiple of 4, above 0
  ;;   $dimensions  a multiple of 16, above 0
  ;; The caller bounds the question's values so that no sum leaves int32.
  (func (export "multiply")
    (param $question i32) (param $vectors i32) (param $scales i32) (param $products i32)
    (param $slots i32) (param $dimensions i32)
    (local $part i32) (local $questionEnd i32) (local $productsEnd i32)
    (local $low v128) (local $high v128)
    (local $first v128) (local $second v128) (local $third v128) (local $fourth v128)

    (local.set $questionEnd (i32.add (local.get $question) (i32.shl (local.get $dimensions) (i32.const 1))))
    (local.set $productsEnd (i32.add (local.get $products) (i32.shl (local.get $slots) (i32.const 2))))

    (loop $fours
      (local.set $first (v128.const i32x4 0 0 0 0))
      (local.set $second (v128.const i32x4 0 0 0 0))
      (local.set $third (v128.const i32x4 0 0 0 0))
      (local.set $fourth (v128.const i32x4 0 0 0 0))
      (local.set $part (local.get $question))

      (loop $parts
        (local.set $low (v128.load (local.get $part)))
        (local.set $high (v128.load offset=16 (local.get $part)))
        (local.set $first (i32x4.add (local.get $first) (i32x4.add
          (i32x4.dot_i16x8_s (local.get $low) (v128.load8x8_s (local.get $vectors)))
          (i32x4.dot_i16x8_s (local.get $high) (v128.load8x8_s offset=8 (local.get $vectors))))))
        (local.set $second (i32x4.add (local.get $second) (i32x4.add
          (i32x4.dot_i16x8_s (local.get $low) (v128.load8x8_s offset=16 (local.get $vectors)))
          (i32x4.dot_i16x8_s (local.get $high) (v128.load8x8_s offset=24 (local.get $vectors))))))
        (local.set $third (i32x4.add (local.get $third) (i32x4.add
          (i32x4.dot_i16x8_s (local.get $low) (v128.load8x8_s offset=32 (local.get $vectors)))
          (i32x4.dot_i16x8_s (local.get $high) (v128.load8x8_s offset=40 (local.get $vectors))))))
        (local.set $fourth (i32x4.add (local.get $fourth) (i32x4.add
          (i32x4.dot_i16x8_s (local.get $low) (v128.load8x8_s offset=48 (local.get $vectors)))
          (i32x4.dot_i16x8_s (local.get $high) (v128.load8x8_s offset=56 (local.get $vectors))))))
        (local.set $vectors (i32.add (local.get $vectors) (i32.const 64)))
        (local.set $part (i32.add (local.get $part) (i32.const 32)))
        (br_if $parts (i32.lt_u (local.get $part) (local.get $questionEnd))))

      ;; Four partial sums of each vector become one lane each: transposed, then added.
      (local.set $low (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $first) (local.get $second))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $first) (local.get $second))))
      (local.set $high (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $third) (local.get $fourth))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $third) (local.get $fourth))))
      (v128.store (local.get $products) (f32x4.mul
        (v128.load (local.get $scales))
        (f32x4.convert_i32x4_s (i32x4.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $low) (local.get $high))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $low) (local.get $high))))))

      (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
      (local.set $products (i32.add (local.get $products) (i32.const 16)))
      (br_if $fours (i32.lt_u (local.get $products) (local.get $productsEnd))))))
