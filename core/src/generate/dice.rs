//! Chance for generated data: the same seed gives the same throws on every machine, for ever.
//!
//! xoshiro256** seeded by splitmix64. Nothing secret may be made with it.

/// Throws that follow from a seed.
#[derive(Debug, Clone)]
pub struct Dice {
    state: [u64; 4],
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        let mut mixed = seed;
        Self { state: std::array::from_fn(|_| splitmix(&mut mixed)) }
    }

    /// Dice of their own for one purpose, so that a further throw here changes nothing elsewhere.
    pub fn apart(seed: u64, purpose: &str) -> Self {
        let folded = purpose
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325u64, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3));
        Self::new(seed ^ folded)
    }

    pub fn next_u64(&mut self) -> u64 {
        let s = &mut self.state;
        let out = s[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        out
    }

    /// A number from 0 up to but without `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        // The upper half of a product: its bias is below 2⁻³² for every `end` used here.
        let product = u128::from(self.next_u64()) * u128::from(end);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: i64, last: i64) -> i64 {
        let span = u64::try_from(last.saturating_sub(first)).map_or(0, |s| s + 1);
        first.saturating_add_unsigned(self.below(span))
    }

    /// True in `share` of a hundred throws.
    pub fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// One of the items, all alike. `None` from an empty pool.
    pub fn pick<'a, T>(&mut self, pool: &'a [T]) -> Option<&'a T> {
        let at = self.below(pool.len() as u64);
        pool.get(usize::try_from(at).ok()?)
    }

    /// One of the items by weight. `None` when all weights are 0.
    pub fn weighted<'a, T>(&mut self, pool: &'a [T], weight: impl Fn(&T) -> u64) -> Option<&'a T> {
        let mut left = self.below(pool.iter().map(&weight).sum());
        pool.iter().find(|item| {
            let this = weight(item);
            let here = left < this;
            left = left.saturating_sub(this);
            here
        })
    }
}

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_throws_are_the_published_ones_and_never_change() {
        // splitmix64 from 1234567: the values of its reference implementation.
        let mut state = 1_234_567;
        assert_eq!(
            [splitmix(&mut state), splitmix(&mut state), splitmix(&mut state)],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        // xoshiro256** from the state 1, 2, 3, 4: likewise.
        let mut dice = Dice { state: [1, 2, 3, 4] };
        assert_eq!(
            [dice.next_u64(), dice.next_u64(), dice.next_u64(), dice.next_u64()],
            [11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240]
        );
    }

    #[test]
    fn throws_stay_in_their_range_and_reach_its_ends() {
        let mut dice = Dice::new(1);
        let mut seen = [0u32; 6];
        for _ in 0..6_000 {
            seen[usize::try_from(dice.between(0, 5)).unwrap()] += 1;
        }
        assert!(seen.iter().all(|n| (850..1_150).contains(n)), "{seen:?}");
        assert_eq!((dice.below(0), dice.between(7, 7), dice.between(7, 3)), (0, 7, 7));
        assert_eq!(dice.pick::<u8>(&[]), None);
        let weights = [("never", 0), ("always", 3)];
        assert!((0..100).all(|_| dice.weighted(&weights, |w| w.1) == Some(&weights[1])));
        assert_eq!(dice.weighted(&[0u64], |w| *w), None);
    }

    #[test]
    fn dice_set_apart_do_not_follow_one_another() {
        let throws = |mut d: Dice| (0..4).map(|_| d.next_u64()).collect::<Vec<_>>();
        assert_eq!(throws(Dice::apart(7, "people")), throws(Dice::apart(7, "people")));
        assert_ne!(throws(Dice::apart(7, "people")), throws(Dice::apart(7, "staff")));
        assert_ne!(throws(Dice::apart(7, "people")), throws(Dice::apart(8, "people")));
    }
}
