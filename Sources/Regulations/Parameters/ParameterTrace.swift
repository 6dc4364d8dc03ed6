import Quantities
import SourceText
import Syntax

/// What a declaration asked of a value while it read it.
///
/// A declaration says in code alone what its value looks like. So that nobody has to say it a second time, the checks of a
/// rule set let it read and look over its shoulder: keys that it never asked for are unknown, and where it gave up is the
/// place of the fault.
final class ParameterTrace {
  /// The keys that were asked for, by mapping, in the order of asking.
  private(set) var asked: [NodeID: [String]] = [:]
  /// The mappings of which all keys were looked at, so that any key may be right.
  private(set) var listed: Set<NodeID> = []
  /// What no reading can accept: a word where a number stands.
  private(set) var refused: [ParameterFault] = []
  /// What may be the reason why a value was given up; the last thing that happened counts.
  private(set) var last: ParameterFault?

  func ask(_ key: String, of mapping: NodeID, found: Bool) {
    if !(asked[mapping] ?? []).contains(key) { asked[mapping, default: []].append(key) }
    if !found { last = ParameterFault(node: mapping, problem: .lacks(key: key)) }
  }

  func list(_ mapping: NodeID) { listed.insert(mapping) }

  /// Notes that a value is of no use.
  func refuse(_ node: NodeID, _ problem: ParameterFault.Problem) {
    let fault = ParameterFault(node: node, problem: problem)
    last = fault
    if !refused.contains(where: { $0.node == node }) { refused.append(fault) }
  }

  /// Notes a shape that is wrong unless the declaration has another one to try.
  func doubt(_ node: NodeID, _ problem: ParameterFault.Problem) { last = ParameterFault(node: node, problem: problem) }

  /// Notes that a text was taken out, be it to compare it with a list of words.
  func touch(_ node: NodeID) { last = ParameterFault(node: node, problem: .unreadable) }
}

/// Something in the parameters of a rule set that cannot be read as it stands.
public struct ParameterFault: Sendable, Hashable {
  /// Where: a key that is wrong, a value, or the mapping that lacks a key.
  public let node: NodeID
  /// What is wrong.
  public let problem: Problem

  /// What is wrong with a parameter's value.
  public enum Problem: Sendable, Hashable {
    /// No parameter and no part of one is called so; the names that can stand here.
    case unknownKey(known: [String])
    /// The key stands twice; where it stands first.
    case repeated(first: NodeID)
    /// The mapping lacks this key.
    case lacks(key: String)
    /// Not a number, or not one between the bounds; whether it must be whole.
    case noNumber(ClosedRange<ExactDecimal>?, whole: Bool)
    /// Neither 是 nor 否.
    case noFlag
    /// Not a list.
    case noList
    /// Not a mapping.
    case noMapping
    /// None of these words.
    case noneOf([String])
    /// Not what the parameter is about.
    case unreadable
  }

  init(node: NodeID, problem: Problem) {
    self.node = node
    self.problem = problem
  }
}
