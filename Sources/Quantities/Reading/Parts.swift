import SourceText

extension Reading {
  /// Where the parts of a value stand, in bytes from the start of its text.
  public struct Parts: Hashable, Sendable {
    private var comparisonPlace = Place.none
    private var secondComparisonPlace = Place.none
    private var numberPlace = Place.none
    private var upperPlace = Place.none
    private var unitPlace = Place.none
    private var quantityPlace = Place.none
    private var perPlace = Place.none
    private var datePlace = Place.none
    private var approximationPlace = Place.none
    private var malformedPlace = Place.none
    private var secondTargetPlace = Place.none
    private var wordPlace = Place.none

    init() {}

    /// The comparison sign or word.
    public internal(set) var comparison: TextRange? {
      get { comparisonPlace.range }
      set { comparisonPlace = Place(newValue) }
    }

    /// A second word for the same comparison: 达到 in 达到95%以上.
    public internal(set) var secondComparison: TextRange? {
      get { secondComparisonPlace.range }
      set { secondComparisonPlace = Place(newValue) }
    }

    /// The number, without unit; a minus belongs to it.
    public internal(set) var number: TextRange? {
      get { numberPlace.range }
      set { numberPlace = Place(newValue) }
    }

    /// The upper number of a range.
    public internal(set) var upper: TextRange? {
      get { upperPlace.range }
      set { upperPlace = Place(newValue) }
    }

    /// The unit.
    public internal(set) var unit: TextRange? {
      get { unitPlace.range }
      set { unitPlace = Place(newValue) }
    }

    /// The whole quantity: number and unit, both ends of a range; without comparison.
    public internal(set) var quantity: TextRange? {
      get { quantityPlace.range }
      set { quantityPlace = Place(newValue) }
    }

    /// 每月 or 每人 before the number, where it is part of the unit.
    public internal(set) var per: TextRange? {
      get { perPlace.range }
      set { perPlace = Place(newValue) }
    }

    /// The date.
    public internal(set) var date: TextRange? {
      get { datePlace.range }
      set { datePlace = Place(newValue) }
    }

    /// The word that makes the number approximate.
    public internal(set) var approximation: TextRange? {
      get { approximationPlace.range }
      set { approximationPlace = Place(newValue) }
    }

    /// What is no number by the rules of writing: 9%0, 854万854万.
    public internal(set) var malformed: TextRange? {
      get { malformedPlace.range }
      set { malformedPlace = Place(newValue) }
    }

    /// The second of several targets.
    public internal(set) var secondTarget: TextRange? {
      get { secondTargetPlace.range }
      set { secondTargetPlace = Place(newValue) }
    }

    /// The word that decided a value without number: 明显提升, 合格, XX.
    public internal(set) var word: TextRange? {
      get { wordPlace.range }
      set { wordPlace = Place(newValue) }
    }
  }
}
